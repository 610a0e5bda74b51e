// Names and expressions of one unit, resolved: scopes as Python has them, then the file, then the builtins.

import type { Call, Expr } from '../syntax/ast.ts';
import type { Knowledge } from '../knowledge/load.ts';
import type { Api } from '../knowledge/types.ts';
import { inForce } from './bindings.ts';
import { holds } from './blocking.ts';
import { isOnLoop } from './context.ts';
import { agreed, instance, none, unknown, type Meaning, type Summary } from './meaning.ts';
import type { Binding, BindingSource, CallFact, Place, Scope, UnitFacts } from './types.ts';
import type { Wrapper } from './wrapper.ts';

/** What a unit can ask the file around it. Every answer is remembered as read. */
export interface FileNames {
  /** A name of the module; null: not bound there. `eager`: asked by code that runs while the module is still being made, so that later bindings need not be in force. */
  name(name: string, eager: boolean): Meaning | null;
  /** A class attribute or `self.` attribute, with inherited ones; null: no such. */
  member(classKey: string, name: string): Meaning | null;
  /** The same without inherited ones. */
  ownMember(classKey: string, name: string): Meaning | null;
  summary(functionKey: string): Summary;
  /** What a parameter without an annotation holds. */
  given(functionKey: string, position: number): Meaning;
  /** What a function does as a decorator; null: nobody can tell. */
  wrapper(functionKey: string): Wrapper | null;
  /** A name that a star import brings; null: there is none, or none that does. */
  starred(name: string): Meaning | null;
  /** The outside classes a class of this file inherits from, nearest first; `complete` is false when a base cannot be told. */
  bases(classKey: string): { readonly names: readonly string[]; readonly complete: boolean };
  /** What a dotted name of another module stands for, `.relative` ones included; null: no module that is known here. */
  imported(path: string): Meaning | null;
  /** Steps on things of other modules are noted down instead of taken. */
  readonly defers: boolean;
}

export interface UnitContext {
  /** Key of the class whose body the unit stands in, or null at module level. */
  readonly classKey: string | null;
  /** Key of a function or class that the unit's own level binds. */
  functionKey(index: number): string;
  classKeyOf(index: number): string;
}

const maxDepth = 24;

export class Resolver {
  private readonly memo = new Map<Expr, Meaning>();
  private readonly callees: (Meaning | undefined)[] = [];
  private readonly apis: (Api | null | undefined)[] = [];
  private depth = 0;

  constructor(readonly facts: UnitFacts, private readonly context: UnitContext, private readonly file: FileNames, readonly knowledge: Knowledge) {}

  /** Things of other modules stay open. */
  get defers(): boolean {
    return this.file.defers;
  }

  wrapper(functionKey: string): Wrapper | null {
    return this.file.wrapper(functionKey);
  }

  /** What an expression stands for, read at `place`. */
  meaning(expr: Expr, place: Place): Meaning {
    const known = this.memo.get(expr);
    if (known !== undefined) return known;
    if (this.depth > maxDepth) return unknown;
    // `node = node.parent` in a loop asks for itself: such a circle has no answer, and each turn of it would double the work.
    this.memo.set(expr, unknown);
    this.depth++;
    const found = this.evaluate(expr, place);
    this.depth--;
    this.memo.set(expr, found);
    return found;
  }

  /** Every rule asks about every call: an index is found sooner than a node. */
  callee(call: CallFact): Meaning {
    const isOwn = this.facts.calls[call.index] === call;
    const known = isOwn ? this.callees[call.index] : undefined;
    if (known !== undefined) return known;
    const found = this.meaning(call.node.callee, call);
    // In the middle of another question it may be one that is not settled.
    if (isOwn && this.depth === 0) this.callees[call.index] = found;
    return found;
  }

  /** What the tables say of what is called; undefined: nothing. */
  api(call: CallFact): Api | undefined {
    const known = this.apis[call.index];
    if (known !== undefined && this.facts.calls[call.index] === call) return known ?? undefined;
    const callee = this.callee(call);
    const found = callee.kind === 'api' || callee.kind === 'method' ? this.knowledge.api(callee.name) : undefined;
    if (this.callees[call.index] === callee) this.apis[call.index] = found ?? null;
    return found;
  }

  result(call: CallFact): Meaning {
    return this.meaning(call.node, call);
  }

  /** Qualified name of an outside function, class or method; null for everything else. */
  apiName(meaning: Meaning): string | null {
    return meaning.kind === 'api' || meaning.kind === 'method' ? meaning.name : null;
  }

  private evaluate(expr: Expr, place: Place): Meaning {
    switch (expr.kind) {
      case 'name': return this.name(expr.name, place, expr.start);
      case 'attribute': return this.attribute(this.meaning(expr.value, place), expr.name);
      case 'call': return this.called(this.meaning(expr.callee, place), expr, place);
      case 'await': return this.awaited(this.meaning(expr.value, place));
      case 'constant':
        switch (expr.type) {
          case 'none': return none;
          case 'true': case 'false': return instance('builtins.bool');
          case 'ellipsis': return unknown;
          default: return instance(`builtins.${expr.type}`);
        }
      case 'formatted': return instance('builtins.str');
      case 'list': case 'tuple': case 'set': case 'dict': return instance(`builtins.${expr.kind}`);
      case 'comprehension': return expr.form === 'generator' ? unknown : instance(`builtins.${expr.form}`);
      case 'conditional': return agreed([this.meaning(expr.body, place), this.meaning(expr.orElse, place)]);
      case 'bool': {
        const left = this.meaning(expr.left, place);
        const right = this.meaning(expr.right, place);
        return expr.op === 'or' ? agreed([left, right]) : unknown;
      }
      case 'named': return this.meaning(expr.value, place);
      case 'binary': {
        // `folder / "name"`
        if (expr.op !== '/') return unknown;
        for (const side of [expr.left, expr.right]) {
          const value = this.meaning(side, place);
          if (value.kind === 'instance' && this.knowledge.isSubclass(value.of, 'pathlib.PurePath')) return value;
        }
        return unknown;
      }
      default: return unknown;
    }
  }

  // -------------------------------------------------------------------------------------------------- names

  name(name: string, place: Place, offset: number): Meaning {
    let scope = this.facts.scopes[place.scope];
    let reading = scope;
    while (reading !== undefined && reading.kind === 'comprehension') reading = this.facts.scopes[reading.parent];
    for (let first = true; scope !== undefined; scope = this.facts.scopes[scope.parent], first = false) {
      if (scope.index === 0) break;
      if (scope.globals.has(name)) return this.outside(name);
      if (scope.nonlocals.has(name)) continue;
      // A class body's names are seen in that body only.
      if (scope.kind === 'class' && scope !== reading) continue;
      const bindings = scope.bindings.get(name);
      if (bindings === undefined) continue;
      const visible = scope === reading || first ? inForce(this.facts, bindings, place, offset) : bindings;
      return this.values(visible, scope);
    }
    // Statements directly in a class body see that body first, and nothing that the class inherits.
    if (this.context.classKey !== null && reading?.index === 0) {
      const member = this.file.ownMember(this.context.classKey, name);
      if (member !== null) return member;
    }
    return this.outside(name, reading?.index === 0 || reading?.kind === 'class');
  }

  /** Whether the name is bound by a function, lambda, comprehension or nested class of this unit. */
  isLocal(name: string, place: Place): boolean {
    for (let scope = this.facts.scopes[place.scope]; scope !== undefined && scope.index !== 0; scope = this.facts.scopes[scope.parent]) {
      if (scope.globals.has(name)) return false;
      if (scope.bindings.has(name)) return true;
    }
    return false;
  }

  private outside(name: string, eager = false): Meaning {
    const found = this.file.name(name, eager) ?? this.file.starred(name);
    if (found !== null) return found;
    const builtin = this.knowledge.builtin(name);
    return builtin === null ? unknown : { kind: 'api', name: builtin };
  }

  private values(bindings: readonly Binding[], scope: Scope): Meaning {
    // `nonlocal x` in a nested function: its writes are candidates too, and not followed.
    if (bindings.length === 0) return unknown;
    if (bindings.some((binding) => this.isRebound(binding.name, scope))) return unknown;
    return agreed(bindings.map((binding) => this.value(binding.source, binding)));
  }

  private isRebound(name: string, scope: Scope): boolean {
    return this.facts.scopes.some((inner) => inner.nonlocals.has(name) && inner.index > scope.index);
  }

  value(source: BindingSource, place: Place): Meaning {
    switch (source.kind) {
      case 'import': return this.imported(source.path);
      case 'function': return { kind: 'function', key: this.context.functionKey(source.index), bound: false };
      case 'class': return { kind: 'class', key: this.context.classKeyOf(source.index) };
      case 'value': return this.meaning(source.value, place);
      case 'annotated': {
        const annotated = this.annotation(source.annotation, place);
        if (source.value === null) return annotated;
        const value = this.meaning(source.value, place);
        return value.kind === 'unknown' || value.kind === 'none' ? annotated : value;
      }
      case 'parameter': return this.parameter(source, place);
      case 'entered': return this.entered(this.meaning(source.value, place), source.async);
      case 'element': return this.element(source.value, place, 0);
      case 'unpacked': return this.unpacked(source.value, source.position, place);
      case 'exception': case 'other': return unknown;
    }
  }

  /** What a loop over the expression gives: the items of a display, a comprehension, an annotated collection, an API that says so. */
  private element(iterable: Expr, place: Place, depth: number): Meaning {
    if (depth > 3) return unknown;
    switch (iterable.kind) {
      case 'list': case 'tuple': case 'set':
        return iterable.elements.length === 0 ? unknown : agreed(iterable.elements.map((part) => part.kind === 'starred' ? unknown : this.meaning(part, place)));
      case 'comprehension': {
        const fact = this.facts.comprehensions.find((found) => found.node === iterable);
        const [item] = iterable.elements;
        return fact === undefined || item === undefined || iterable.elements.length > 1 ? unknown : this.meaning(item, { ...place, scope: fact.ownScope });
      }
      case 'name': {
        const [only, ...more] = this.visible(iterable.name, place, iterable.start) ?? [];
        if (only === undefined || more.length > 0) return unknown;
        const { source } = only;
        if (source.kind === 'value') return this.element(source.value, only, depth + 1);
        const annotation = source.kind === 'annotated' ? source.annotation : source.kind === 'parameter' && source.param.form === 'plain' ? source.param.annotation : null;
        return annotation === null ? unknown : this.elementOfAnnotation(annotation, only);
      }
      default: {
        const value = this.meaning(iterable, place);
        const name = value.kind === 'instance' ? value.of : iterable.kind === 'call' ? this.apiName(this.meaning(iterable.callee, place)) : null;
        const yields = name === null ? undefined : this.knowledge.api(name)?.yields;
        return yields === undefined ? unknown : this.instanceOf(yields, null);
      }
    }
  }

  private elementOfAnnotation(annotation: Expr, place: Place): Meaning {
    if (annotation.kind !== 'subscript') return unknown;
    const head = this.meaning(annotation.value, place);
    const [item, ...more] = annotation.index;
    if (head.kind !== 'api' || item === undefined || more.length > 0) return unknown;
    return /^(builtins\.(list|set|frozenset)|typing\.(List|Set|FrozenSet|Iterable|Iterator|Sequence|Collection|Deque)|collections\.(deque|abc\.(Iterable|Iterator|Sequence|Collection)))$/.test(head.name) ? this.annotation(item, place) : unknown;
  }

  private unpacked(value: Expr, position: number, place: Place): Meaning {
    const call = value.kind === 'await' ? value.value : value;
    if (call.kind !== 'call') return unknown;
    const name = this.apiName(this.meaning(call.callee, place));
    const item = name === null ? undefined : this.knowledge.api(name)?.unpacks?.[position];
    return item === undefined || item === 'object' ? unknown : this.instanceOf(item, null);
  }

  /** Bindings of a local name that are in force here; null for names from outside the unit. */
  visible(name: string, place: Place, offset: number): readonly Binding[] | null {
    let scope = this.facts.scopes[place.scope];
    let reading = scope;
    while (reading !== undefined && reading.kind === 'comprehension') reading = this.facts.scopes[reading.parent];
    for (let first = true; scope !== undefined && scope.index !== 0; scope = this.facts.scopes[scope.parent], first = false) {
      if (scope.globals.has(name)) return null;
      if (scope.nonlocals.has(name) || (scope.kind === 'class' && scope !== reading)) continue;
      const bindings = scope.bindings.get(name);
      if (bindings !== undefined) return scope === reading || first ? inForce(this.facts, bindings, place, offset) : bindings;
    }
    return null;
  }

  private parameter(source: BindingSource & { kind: 'parameter' }, place: Place): Meaning {
    const fact = this.facts.functions[source.owner];
    if (fact !== undefined && source.position === 0 && source.param.form === 'plain') {
      const owner = fact.ownerClass >= 0 ? this.context.classKeyOf(fact.ownerClass) : fact.scope === 0 ? this.context.classKey : null;
      if (owner !== null) {
        const summary = this.file.summary(this.context.functionKey(fact.index));
        if (summary.binding === 'instance') return { kind: 'object', key: owner };
        if (summary.binding === 'class') return { kind: 'class', key: owner };
      }
    }
    if (source.param.form !== 'plain') return unknown;
    if (source.param.annotation !== null) return this.annotation(source.param.annotation, fact ?? place);
    return fact === undefined ? unknown : this.file.given(this.context.functionKey(fact.index), source.position);
  }

  // -------------------------------------------------------------------------------------------------- values

  /** Modules of the project come before the tables: a `queue.py` beside the file is not the standard library's. */
  imported(path: string): Meaning {
    return this.file.imported(path) ?? { kind: 'api', name: this.knowledge.canonical(path) };
  }

  awaited(value: Meaning): Meaning {
    return value.kind === 'awaitable' ? value.result : this.deferred('await', value);
  }

  private deferred(step: 'call' | 'await' | 'annotation' | 'enter' | 'async-enter', of: Meaning): Meaning {
    return this.file.defers && isOpen(of, this.knowledge) ? { kind: 'deferred', step, of } : unknown;
  }

  attribute(value: Meaning, name: string): Meaning {
    switch (value.kind) {
      case 'deferred': return nested(value) ? unknown : { kind: 'deferred', step: 'attribute', of: value, name };
      case 'api': {
        const found = this.file.imported(`${value.name}${value.name.endsWith('.') ? '' : '.'}${name}`);
        if (found !== null) return found;
        const qualified = this.knowledge.canonical(`${value.name}.${name}`);
        const api = this.knowledge.api(qualified);
        if (api !== undefined && api.kind === 'constant' && api.returns !== undefined) return instance(this.knowledge.canonical(api.returns));
        if (api === undefined && this.knowledge.api(value.name)?.kind === 'class') {
          const inherited = this.knowledge.member(value.name, name);
          if (inherited !== null) return { kind: 'api', name: inherited.name };
        }
        return { kind: 'api', name: qualified };
      }
      case 'instance': {
        const member = this.knowledge.member(value.of, name);
        if (member === null) return unknown;
        if (member.api.kind === 'property') return member.api.returns === undefined ? unknown : this.instanceOf(member.api.returns, value.of);
        return { kind: 'method', name: member.name, of: value.of };
      }
      case 'awaitable': {
        // Tasks and futures are objects with methods of their own; a coroutine's are the caller's business.
        const of = value.sort === 'task' ? 'asyncio.Task' : value.sort === 'future' ? 'asyncio.Future' : null;
        return of === null ? unknown : this.attribute(instance(of), name);
      }
      case 'object': {
        const member = this.file.member(value.key, name);
        if (member === null) return this.inherited(value.key, name);
        if (member.kind !== 'function') return member;
        const summary = this.file.summary(member.key);
        if (summary.property) return summary.coroutine === 'yes' ? unknown : summary.result;
        return { ...member, bound: true };
      }
      case 'class': {
        const member = this.file.member(value.key, name);
        if (member === null) return unknown;
        return member.kind === 'function' && this.file.summary(member.key).binding === 'class' ? { ...member, bound: true } : member;
      }
      default: return unknown;
    }
  }

  /** A member that a class of this file has from an outside base. */
  private inherited(classKey: string, name: string): Meaning {
    const bases = this.file.bases(classKey);
    for (const base of bases.names) {
      const found = this.attribute(instance(base), name);
      if (found.kind !== 'unknown') return found;
    }
    return unknown;
  }

  called(callee: Meaning, call: Call, place: Place): Meaning {
    switch (callee.kind) {
      case 'api':
      case 'method': {
        const api = this.knowledge.api(callee.name);
        if (api === undefined) return this.deferred('call', callee);
        const receiver = callee.kind === 'method' ? callee.of : null;
        if (callee.name === 'functools.partial' || callee.name === 'typing.cast') return this.passedOn(callee.name, call, place);
        if (api.kind === 'class') return instance(callee.name);
        const returns = api.returns === undefined || api.returnsUnless?.some((test) => holds(test, call)) === true ? unknown : this.instanceOf(api.returns, receiver);
        if (api.awaitable === undefined || (api.plainOffLoop === true && !isOnLoop(this.facts, place))) return returns;
        const result = api.awaited === undefined ? unknown : this.instanceOf(api.awaited, receiver);
        return { kind: 'awaitable', sort: api.awaitable, result, by: callee.name };
      }
      case 'function': {
        const summary = this.file.summary(callee.key);
        if (summary.coroutine === 'yes') return { kind: 'awaitable', sort: 'coroutine', result: summary.result, by: callee.key };
        return summary.coroutine === 'no' ? summary.result : unknown;
      }
      case 'class': return { kind: 'object', key: callee.key };
      default: return this.deferred('call', callee);
    }
  }

  private passedOn(name: string, call: Call, place: Place): Meaning {
    const type = call.args[0]?.value;
    return name === 'typing.cast' && type !== undefined ? this.annotation(type, place) : unknown;
  }

  private instanceOf(className: string, receiver: string | null): Meaning {
    if (className === 'self') return receiver === null ? unknown : instance(receiver);
    if (className === 'None') return none;
    return instance(this.knowledge.canonical(className));
  }

  /** What `as` binds. */
  entered(value: Meaning, isAsync: boolean): Meaning {
    if (value.kind === 'awaitable') return isAsync && value.sort === 'handle' ? value.result : unknown;
    if (value.kind === 'object') {
      const enters = this.file.member(value.key, isAsync ? '__aenter__' : '__enter__');
      const summary = enters?.kind === 'function' ? this.file.summary(enters.key) : null;
      return summary === null || summary.coroutine !== (isAsync ? 'yes' : 'no') ? unknown : summary.result;
    }
    if (value.kind !== 'instance') return this.deferred(isAsync ? 'async-enter' : 'enter', value);
    const api = this.knowledge.api(value.of);
    const enter = isAsync ? api?.asyncEnter : api?.enter;
    return enter === undefined ? unknown : this.instanceOf(enter, value.of);
  }

  /** An instance of the annotated class: `X`, `"X"`, `Optional[X]`, `X | None`, `Annotated[X, …]`. */
  annotation(expr: Expr, place: Place): Meaning {
    switch (expr.kind) {
      case 'name':
      case 'attribute': {
        return this.instanceOfType(this.meaning(expr, place));
      }
      case 'constant':
        if (expr.type === 'none') return none;
        return expr.type === 'str' ? this.quoted(expr.text, expr.start, place) : unknown;
      case 'binary': return expr.op === '|' ? agreed([this.annotation(expr.left, place), this.annotation(expr.right, place)]) : unknown;
      case 'subscript': {
        const head = this.meaning(expr.value, place);
        const first = expr.index[0];
        if (head.kind !== 'api' || first === undefined) return unknown;
        const name = head.name.replace(/^typing_extensions\./, 'typing.');
        if (/^typing\.(Optional|Annotated|Final|ClassVar|Required|NotRequired)$/.test(name)) return this.annotation(first.kind === 'tuple' ? first.elements[0] ?? first : first, place);
        if (name === 'typing.Union') return agreed((first.kind === 'tuple' ? first.elements : expr.index).map((part) => this.annotation(part, place)));
        if (/^(typing|collections\.abc)\.Coroutine$/.test(name)) return { kind: 'awaitable', sort: 'coroutine', result: unknown, by: name };
        if (/^(typing|collections\.abc)\.Awaitable$/.test(name)) return { kind: 'awaitable', sort: 'future', result: unknown, by: name };
        // `Queue[int]`, `Task[None]`: the class itself.
        return this.annotation(expr.value, place);
      }
      default: return unknown;
    }
  }

  /** An instance of what an annotation names. */
  instanceOfType(type: Meaning): Meaning {
    if (type.kind === 'class') return { kind: 'object', key: type.key };
    const api = type.kind === 'api' ? this.knowledge.api(type.name) : undefined;
    if (type.kind === 'api' && api?.kind === 'class') return api.awaitable === undefined ? instance(type.name) : { kind: 'awaitable', sort: api.awaitable, result: unknown, by: type.name };
    return api === undefined ? this.deferred('annotation', type) : unknown;
  }

  /** `"Session"` or `"Session | None"`; other texts are not worth a parser of their own. */
  private quoted(text: string, start: number, place: Place): Meaning {
    const path = /^\s*([\w.]+)\s*(?:\|\s*None\s*)?$/u.exec(text)?.[1];
    if (path === undefined || path === 'None') return unknown;
    const [root, ...rest] = path.split('.');
    let expr: Expr = { kind: 'name', start, end: start, name: root ?? '' };
    for (const name of rest) expr = { kind: 'attribute', start, end: start, value: expr, name, nameStart: start };
    return this.annotation(expr, place);
  }
}

/** A name or value of another module that no table speaks of. */
function isOpen(meaning: Meaning, knowledge: Knowledge): boolean {
  return meaning.kind === 'deferred' ? !nested(meaning) : (meaning.kind === 'api' && knowledge.api(meaning.name) === undefined) || (meaning.kind === 'object' && meaning.key !== '');
}

/** Steps behind one another that are still worth following. */
function nested(meaning: Meaning): boolean {
  let steps = 0;
  for (let found = meaning; found.kind === 'deferred'; found = found.of) steps++;
  return steps >= 5;
}
