// One pass over the plain statements of a unit, giving its facts.

import { exact } from '../exact.ts';
import type { Assign, Block, Expr, ExceptClause, FunctionDef, Lambda, Param, Stmt } from '../syntax/ast.ts';
import type { ParsedUnit } from '../syntax/index.ts';
import type { AttributeWrite, Binding, BindingSource, CallFact, ClassFact, ComprehensionFact, FunctionFact, HandlerFact, LoopFact, NameRead, Region, RegionKind, ReturnFact, Scope, StatementFact, Suspension, UnitFacts, Use, WithFact, YieldFact } from './types.ts';
import { condition, discarded, element, operand, other, returned } from './uses.ts';

export function extractFacts(unit: ParsedUnit): UnitFacts {
  const extractor = new Extractor(unit.damage);
  extractor.run(unit.statements);
  return extractor;
}

/** Most scopes declare none. */
const noNames: ReadonlySet<string> = new Set();

interface OpenScope extends Scope {
  readonly bindings: Map<string, Binding[]>;
  globals: ReadonlySet<string>;
  nonlocals: ReadonlySet<string>;
  star: boolean;
}

class Extractor implements UnitFacts {
  scopes: OpenScope[] = [];
  functions: FunctionFact[] = [];
  classes: ClassFact[] = [];
  statements: StatementFact[] = [];
  regions: Region[] = [];
  calls: CallFact[] = [];
  suspensions: Suspension[] = [];
  reads: NameRead[] = [];
  returns: ReturnFact[] = [];
  yields: YieldFact[] = [];
  handlers: HandlerFact[] = [];
  withs: WithFact[] = [];
  loops: LoopFact[] = [];
  comprehensions: ComprehensionFact[] = [];
  attributeWrites: AttributeWrite[] = [];

  private scope: OpenScope;
  private region = -1;
  private statement = -1;

  constructor(readonly damage: UnitFacts['damage']) {
    this.scope = this.openScope('unit', -1, -1);
  }

  run(statements: readonly Stmt[]): void {
    for (const statement of statements) this.visitStatement(statement);
    this.scopes = exact(this.scopes);
    this.functions = exact(this.functions);
    this.classes = exact(this.classes);
    this.statements = exact(this.statements);
    this.regions = exact(this.regions);
    this.calls = exact(this.calls);
    this.suspensions = exact(this.suspensions);
    this.reads = exact(this.reads);
    this.returns = exact(this.returns);
    this.yields = exact(this.yields);
    this.handlers = exact(this.handlers);
    this.withs = exact(this.withs);
    this.loops = exact(this.loops);
    this.comprehensions = exact(this.comprehensions);
    this.attributeWrites = exact(this.attributeWrites);
  }

  private openScope(kind: Scope['kind'], parent: number, owner: number, lazy = false): OpenScope {
    const scope: OpenScope = { index: this.scopes.length, parent, kind, owner, lazy, bindings: new Map(), globals: noNames, nonlocals: noNames, star: false };
    this.scopes.push(scope);
    return scope;
  }

  private inScope(scope: OpenScope, visit: () => void): void {
    const outer = this.scope;
    this.scope = scope;
    visit();
    this.scope = outer;
  }

  /** Functions and classes start anew: their bodies lie in no region of the code around them. */
  private inBody(scope: OpenScope, visit: () => void): void {
    const { region, statement } = this;
    this.region = -1;
    this.inScope(scope, visit);
    this.region = region;
    this.statement = statement;
  }

  private visitBlock(kind: RegionKind, block: Block): number {
    const region: Region = { scope: this.scope.index, region: this.region, statement: this.statement, index: this.regions.length, parent: this.region, kind, start: block.start, end: block.end };
    this.regions.push(region);
    this.region = region.index;
    const statement = this.statement;
    for (const inner of block.statements) this.visitStatement(inner);
    this.statement = statement;
    this.region = region.parent;
    return region.index;
  }

  private bind(name: string, start: number, source: BindingSource): void {
    // A comprehension's own targets are the only names it binds; a walrus inside binds outside.
    let scope = this.scope;
    while (scope.kind === 'comprehension' && source.kind !== 'element' && source.kind !== 'unpacked') {
      const parent = this.scopes[scope.parent];
      if (parent === undefined) break;
      scope = parent;
    }
    const binding: Binding = { scope: this.scope.index, region: this.region, statement: this.statement, name, start, source };
    const known = scope.bindings.get(name);
    if (known === undefined) scope.bindings.set(name, [binding]);
    else known.push(binding);
  }

  private bindTarget(target: Expr, source: BindingSource): void {
    switch (target.kind) {
      case 'name':
        this.bind(target.name, target.start, source);
        break;
      case 'attribute':
        this.attributeWrites.push({ scope: this.scope.index, region: this.region, statement: this.statement, target, source });
        this.visit(target.value, other);
        break;
      case 'subscript':
        this.visit(target.value, { kind: 'subscripted' });
        for (const index of target.index) this.visit(index, { kind: 'index' });
        break;
      case 'starred':
        this.bindTarget(target.value, { kind: 'other' });
        break;
      case 'tuple':
      case 'list': {
        const values = source.kind === 'value' && (source.value.kind === 'tuple' || source.value.kind === 'list') ? source.value.elements : null;
        const even = values !== null && values.length === target.elements.length && !values.some((value) => value.kind === 'starred') && !target.elements.some((part) => part.kind === 'starred');
        target.elements.forEach((part, position) => {
          const value = even ? values[position] : undefined;
          if (value !== undefined) this.bindTarget(part, { kind: 'value', value });
          else if (source.kind === 'value' || source.kind === 'element') this.bindTarget(part, { kind: 'unpacked', value: source.value, position });
          else this.bindTarget(part, { kind: 'other' });
        });
        break;
      }
      default:
        this.visit(target, other);
    }
  }

  // ------------------------------------------------------------------------------------------------ statements

  private visitStatement(node: Stmt): void {
    this.statement = this.statements.length;
    this.statements.push({ scope: this.scope.index, region: this.region, statement: this.statement, index: this.statement, node });
    switch (node.kind) {
      case 'expression': return this.visit(node.value, discarded);
      case 'assign': return this.visitAssign(node);
      case 'augmented':
        this.visit(node.value, operand);
        this.bindTarget(node.target, { kind: 'other' });
        return;
      case 'return':
        this.returns.push({ scope: this.scope.index, region: this.region, statement: this.statement, node });
        if (node.value !== null) this.visit(node.value, returned);
        return;
      case 'function': return this.visitFunction(node);
      case 'class': {
        for (const decorator of node.decorators) this.visit(decorator, { kind: 'decorator' });
        for (const base of node.bases) this.visit(base.value, { kind: 'base' });
        const scope = this.openScope('class', this.scope.index, this.classes.length);
        const fact: ClassFact = { scope: this.scope.index, region: this.region, statement: this.statement, index: this.classes.length, node, ownScope: scope.index };
        this.bind(node.name, node.nameStart, { kind: 'class', index: fact.index });
        this.classes.push(fact);
        return this.inBody(scope, () => { for (const inner of node.body.statements) this.visitStatement(inner); });
      }
      case 'if': {
        this.visit(node.test, condition.if);
        this.visitBlock('if', node.body);
        if (node.orElse !== null) this.visitBlock('else', node.orElse);
        return;
      }
      case 'for': {
        this.visit(node.iterable, { kind: 'iterated', async: node.async });
        if (node.async) this.suspend('async-for', node.start, node.iterable.end, node.iterable);
        this.bindTarget(node.target, { kind: 'element', value: node.iterable, async: node.async });
        this.visitLoop(node.async ? 'async-for' : 'for', node);
        if (node.orElse !== null) this.visitBlock('loop-else', node.orElse);
        return;
      }
      case 'while': {
        this.visit(node.test, condition.while);
        this.visitLoop('while', node);
        if (node.orElse !== null) this.visitBlock('loop-else', node.orElse);
        return;
      }
      case 'with': {
        for (const item of node.items) {
          this.visit(item.context, { kind: 'entered', async: node.async, item });
          if (item.target !== null) this.bindTarget(item.target, { kind: 'entered', value: item.context, async: node.async });
        }
        const first = node.items[0];
        if (node.async && first !== undefined) this.suspend('async-with', node.start, first.end, first.context);
        const fact = { scope: this.scope.index, region: this.region, statement: this.statement, index: this.withs.length, node, bodyRegion: this.regions.length };
        this.withs.push(fact);
        this.visitBlock(node.async ? 'async-with' : 'with', node.body);
        return;
      }
      case 'try': {
        const tryRegion = this.visitBlock('try', node.body);
        node.handlers.forEach((handler, position) => this.visitHandler(handler, node, tryRegion, position));
        if (node.orElse !== null) this.visitBlock('try-else', node.orElse);
        if (node.final !== null) this.visitBlock('finally', node.final);
        return;
      }
      case 'match':
        for (const subject of node.subjects) this.visit(subject, operand);
        for (const clause of node.cases) {
          for (const name of clause.names) this.bind(name.name, name.start, { kind: 'other' });
          for (const value of clause.values) this.visit(value, operand);
          if (clause.guard !== null) this.visit(clause.guard, condition.guard);
          this.visitBlock('case', clause.body);
        }
        return;
      case 'raise':
        if (node.value !== null) this.visit(node.value, { kind: 'raised' });
        if (node.cause !== null) this.visit(node.cause, other);
        return;
      case 'assert':
        this.visit(node.test, condition.assert);
        if (node.message !== null) this.visit(node.message, other);
        return;
      case 'delete':
        for (const target of node.targets) {
          if (target.kind === 'name') this.bind(target.name, target.start, { kind: 'other' });
          else this.visit(target, { kind: 'deleted' });
        }
        return;
      case 'global': this.scope.globals = new Set([...this.scope.globals, ...node.names]); return;
      case 'nonlocal': this.scope.nonlocals = new Set([...this.scope.nonlocals, ...node.names]); return;
      case 'import':
        for (const name of node.names) {
          const root = name.name.split('.', 1)[0] ?? name.name;
          if (name.alias === null) this.bind(root, name.start, { kind: 'import', path: root });
          else this.bind(name.alias, name.start, { kind: 'import', path: name.name });
        }
        return;
      case 'import-from':
        if (node.star) this.scope.star = true;
        for (const name of node.names) {
          const path = node.module.endsWith('.') ? node.module + name.name : `${node.module}.${name.name}`;
          this.bind(name.alias ?? name.name, name.start, { kind: 'import', path });
        }
        return;
      case 'type-alias': return this.bind(node.name, node.start, { kind: 'other' });
      case 'unknown-statement': case 'pass': case 'break': case 'continue': return;
    }
  }

  private visitAssign(node: Assign): void {
    if (node.value !== null) this.visit(node.value, { kind: 'assigned', node });
    for (const target of node.targets) {
      if (node.annotation !== null) this.bindTarget(target, { kind: 'annotated', annotation: node.annotation, value: node.value });
      else if (node.value !== null) this.bindTarget(target, { kind: 'value', value: node.value });
    }
  }

  private visitFunction(node: FunctionDef): void {
    for (const decorator of node.decorators) this.visit(decorator, { kind: 'decorator' });
    this.visitDefaults(node.params);
    const index = this.functions.length;
    const scope = this.openScope('function', this.scope.index, index);
    const ownerClass = this.scope.kind === 'class' ? this.scope.owner : -1;
    const fact: FunctionFact & { generator: boolean } = {
      scope: this.scope.index, region: this.region, statement: this.statement, index, node, ownScope: scope.index, async: node.async, generator: false, ownerClass,
    };
    this.functions.push(fact);
    this.bind(node.name, node.nameStart, { kind: 'function', index });
    const yields = this.yields.length;
    this.inBody(scope, () => {
      this.bindParams(node.params, index);
      for (const inner of node.body.statements) this.visitStatement(inner);
    });
    for (let at = yields; at < this.yields.length; at++) {
      const inside = this.yields[at];
      if (inside !== undefined && this.scopeOwner(inside.scope) === scope.index) fact.generator = true;
    }
  }

  private visitLoop(kind: 'async-for' | 'for' | 'while', node: LoopFact['node']): void {
    const { region, statement } = this;
    const bodyRegion = this.visitBlock(kind, node.body);
    this.loops.push({ scope: this.scope.index, region, statement, node, bodyRegion });
  }

  private visitHandler(node: ExceptClause, tryNode: HandlerFact['tryNode'], tryRegion: number, position: number): void {
    if (node.types !== null) this.visit(node.types, other);
    if (node.name !== null) this.bind(node.name, node.start, { kind: 'exception' });
    const fact: HandlerFact = {
      scope: this.scope.index, region: this.region, statement: this.statement,
      index: this.handlers.length, node, tryNode, tryRegion, bodyRegion: this.regions.length, position,
    };
    this.handlers.push(fact);
    this.visitBlock('handler', node.body);
  }

  private visitDefaults(params: readonly Param[]): void {
    for (const param of params) if (param.value !== null) this.visit(param.value, { kind: 'default' });
  }

  private bindParams(params: readonly Param[], owner: number): void {
    params.forEach((param, position) => this.bind(param.name, param.start, { kind: 'parameter', param, position, owner }));
  }

  /** The function, lambda, class or unit scope around a comprehension's. */
  private scopeOwner(index: number): number {
    let scope = this.scopes[index];
    while (scope !== undefined && scope.kind === 'comprehension') scope = this.scopes[scope.parent];
    return scope?.index ?? 0;
  }

  // ------------------------------------------------------------------------------------------------ expressions

  private suspend(form: Suspension['form'], start: number, end: number, value: Expr, use: Use = other): void {
    this.suspensions.push({ scope: this.scope.index, region: this.region, statement: this.statement, form, start, end, value, use });
  }

  private visit(node: Expr, use: Use): void {
    switch (node.kind) {
      case 'name':
        this.reads.push({ scope: this.scope.index, region: this.region, statement: this.statement, start: node.start, end: node.end, name: node.name, use });
        return;
      case 'attribute':
        return this.visit(node.value, { kind: 'attribute', node, outer: use });
      case 'call': {
        const index = this.calls.length;
        this.calls.push({ scope: this.scope.index, region: this.region, statement: this.statement, index, node, use });
        this.visit(node.callee, { kind: 'callee', call: index });
        node.args.forEach((argument, position) => this.visit(argument.value, { kind: 'argument', call: index, argument: position }));
        return;
      }
      case 'await':
        this.suspend('await', node.start, node.end, node.value, use);
        return this.visit(node.value, { kind: 'awaited', node, outer: use });
      case 'constant': case 'unknown': return;
      case 'formatted':
        for (const field of node.fields) this.visit(field, node.template ? other : { kind: 'formatted' }); // A t-string only keeps its values.
        return;
      case 'lambda': return this.visitLambda(node, use);
      case 'bool':
        this.visit(node.left, { kind: 'condition', form: node.op, outer: use });
        return this.visit(node.right, use);
      case 'not': return this.visit(node.value, condition.not);
      case 'compare':
        for (const part of node.operands) this.visit(part, { kind: 'compared' });
        return;
      case 'binary':
        this.visit(node.left, operand);
        return this.visit(node.right, operand);
      case 'unary': return this.visit(node.value, operand);
      case 'conditional':
        this.visit(node.test, condition.ternary);
        this.visit(node.body, use);
        return this.visit(node.orElse, use);
      case 'list': case 'tuple': case 'set':
        for (const part of node.elements) this.visit(part, element(use));
        return;
      case 'dict':
        for (const key of node.keys) if (key !== null) this.visit(key, element(use));
        for (const value of node.values) this.visit(value, element(use));
        return;
      case 'comprehension': return this.visitComprehension(node, use);
      case 'subscript':
        this.visit(node.value, { kind: 'subscripted' });
        for (const index of node.index) this.visit(index, { kind: 'index' });
        return;
      case 'slice':
        for (const part of node.parts) this.visit(part, operand);
        return;
      case 'starred': return this.visit(node.value, { kind: 'starred', outer: use });
      case 'named':
        this.visit(node.value, { kind: 'named', node, outer: use });
        return this.bind(node.target.name, node.target.start, { kind: 'value', value: node.value });
      case 'yield':
        this.yields.push({ scope: this.scope.index, region: this.region, statement: this.statement, node });
        if (node.value !== null) this.visit(node.value, { kind: 'yielded', from: node.from });
        return;
    }
  }

  private visitLambda(node: Lambda, use: Use): void {
    this.visitDefaults(node.params);
    const scope = this.openScope('lambda', this.scope.index, -1);
    this.inScope(scope, () => {
      this.bindParams(node.params, -1);
      this.visit(node.body, { kind: 'lambda-result', node, outer: use });
    });
  }

  private visitComprehension(node: Expr & { kind: 'comprehension' }, use: Use): void {
    const scope = this.openScope('comprehension', this.scope.index, -1, node.form === 'generator');
    this.comprehensions.push({ scope: this.scope.index, region: this.region, statement: this.statement, node, ownScope: scope.index, use });
    node.clauses.forEach((clause, position) => {
      const iterated = (): void => this.visit(clause.iterable, { kind: 'iterated', async: clause.async });
      // The first iterable is evaluated outside, at once; everything else inside.
      if (position === 0) iterated();
      this.inScope(scope, () => {
        if (position > 0) iterated();
        if (clause.async) this.suspend('async-comprehension', clause.start, clause.end, clause.iterable);
        this.bindTarget(clause.target, { kind: 'element', value: clause.iterable, async: clause.async });
        for (const test of clause.conditions) this.visit(test, condition.filter);
      });
    });
    this.inScope(scope, () => {
      for (const part of node.elements) this.visit(part, { kind: 'comprehension-element', node, outer: use });
    });
  }
}
