// What a unit gives to the rest of the file: names, class members, attributes set through `self`.

import { exact } from '../exact.ts';
import type { Container, Unit } from '../syntax/scan/index.ts';
import type { Call } from '../syntax/ast.ts';
import type { BindingSource, Place, UnitFacts } from './types.ts';

/** Where a unit stands. */
export interface ContainerView {
  /** Names of the classes around it, joined by dots; null at module level. */
  readonly classKey: string | null;
  /** Inside `if`, `else`, `try` …: its bindings may not be in force. */
  readonly conditional: boolean;
  /** Below `if __name__ == "__main__":`. */
  readonly program: boolean;
}

export interface Contribution {
  readonly name: string;
  readonly source: BindingSource;
  readonly place: Place;
  /** Runs whenever the code around it does, so it hides what was bound before. */
  readonly certain: boolean;
}

export interface ClassContribution {
  readonly key: string;
  readonly index: number;
}

export interface Contributions {
  /** Bound on the unit's own level. */
  readonly names: readonly Contribution[];
  /** Written with `global` inside functions. */
  readonly globals: readonly Contribution[];
  readonly classes: readonly ClassContribution[];
  readonly members: readonly (Contribution & { readonly classKey: string })[];
  readonly star: boolean;
  /** Modules taken over with `*` on the unit's own level. */
  readonly stars: readonly string[];
  /** `client.fetch = fake`, `setattr(client, "fetch", fake)`: names of attributes set from outside. */
  readonly replaced: readonly string[];
}

const topLevel: ContainerView = { classKey: null, conditional: false, program: false };

const className = /^class\s+([^\W\d]\w*)/u;

/** `headers` gives a header's text; results are kept by container object, which is new when the header's text is. */
export class ContainerViews {
  private readonly views = new WeakMap<Container, ContainerView>();

  of(unit: Unit, text: (unit: Unit) => string): ContainerView {
    return unit.container === null ? topLevel : this.view(unit.container, text);
  }

  private view(container: Container, text: (unit: Unit) => string): ContainerView {
    let view = this.views.get(container);
    if (view === undefined) {
      const outer = container.parent === null ? topLevel : this.view(container.parent, text);
      if (container.kind === 'class') {
        const header = text(container.header);
        // Decorators come first; the header's own line is the one that begins with `class`.
        const line = header.split('\n').map((part) => part.trim()).find((part) => part.startsWith('class')) ?? '';
        const name = className.exec(line)?.[1] ?? '?';
        view = { classKey: outer.classKey === null ? name : `${outer.classKey}.${name}`, conditional: outer.conditional, program: outer.program };
      } else view = { classKey: outer.classKey, conditional: true, program: outer.program || (container.kind === 'if' && /\b__name__\b/.test(text(container.header))) };
      this.views.set(container, view);
    }
    return view;
  }
}

export function contributionsOf(facts: UnitFacts, slotId: number, container: ContainerView): Contributions {
  const names: Contribution[] = [];
  const globals: Contribution[] = [];
  const members: (Contribution & { classKey: string })[] = [];
  const replaced: string[] = [];
  for (const { node } of facts.calls) {
    const set = attributeSetBy(node);
    if (set !== null) replaced.push(set);
  }
  const top = facts.scopes[0];
  for (const bindings of top?.bindings.values() ?? []) {
    for (const binding of bindings) {
      const { name, source } = binding;
      const certain = !container.conditional && binding.region === -1;
      if (container.classKey === null) names.push({ name, source, place: binding, certain });
      else members.push({ name, source, place: binding, certain, classKey: container.classKey });
    }
  }
  for (const scope of facts.scopes) {
    for (const name of scope.globals) {
      for (const binding of scope.bindings.get(name) ?? []) globals.push({ name, source: binding.source, place: binding, certain: false });
    }
  }
  for (const fact of facts.classes) {
    const key = classKeyOf(facts, slotId, container, fact.index);
    for (const bindings of facts.scopes[fact.ownScope]?.bindings.values() ?? []) {
      for (const binding of bindings) members.push({ name: binding.name, source: binding.source, place: binding, certain: binding.region === -1, classKey: key });
    }
  }
  for (const write of facts.attributeWrites) {
    const owner = write.target.value.kind === 'name' ? selfClass(facts, slotId, container, write.target.value.name, write.scope) : null;
    if (owner !== null) members.push({ name: write.target.name, source: write.source, place: write, certain: false, classKey: owner });
    else replaced.push(write.target.name);
  }
  const classes = facts.classes.map((fact) => ({ key: classKeyOf(facts, slotId, container, fact.index), index: fact.index }));
  return { names: exact(names), globals, classes, members: exact(members), replaced, star: facts.scopes.some((scope) => scope.star), stars: container.classKey === null ? starsOf(facts) : [] };
}

function starsOf(facts: UnitFacts): string[] {
  if (facts.scopes[0]?.star !== true) return [];
  return facts.statements.flatMap(({ scope, node }) => (scope === 0 && node.kind === 'import-from' && node.star ? [node.module] : []));
}

/** `setattr(x, "name", …)`, and the `patch.object` and `monkeypatch.setattr` of tests. */
function attributeSetBy({ callee, args }: Call): string | null {
  if (args.length < 2) return null;
  const name = callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : '';
  const attribute = args[1]?.value;
  return (name === 'setattr' || name === 'object') && attribute?.kind === 'constant' && attribute.type === 'str' ? attribute.text : null;
}

/** Classes of a unit's own level are known by their path; those inside functions by slot and number. */
export function classKeyOf(facts: UnitFacts, slotId: number, container: ContainerView, index: number): string {
  const fact = facts.classes[index];
  if (fact === undefined) return '?';
  const outer = facts.scopes[fact.scope];
  if (fact.scope === 0) return container.classKey === null ? fact.node.name : `${container.classKey}.${fact.node.name}`;
  if (outer?.kind === 'class') return `${classKeyOf(facts, slotId, container, outer.owner)}.${fact.node.name}`;
  return `#${slotId}:${index}`;
}

/** The class whose instance `name` is in this scope: the first parameter of a method around it. */
export function selfClass(facts: UnitFacts, slotId: number, container: ContainerView, name: string, scopeIndex: number): string | null {
  for (let scope = facts.scopes[scopeIndex]; scope !== undefined && scope.index !== 0; scope = facts.scopes[scope.parent]) {
    const binding = scope.bindings.get(name)?.[0];
    if (binding === undefined) continue;
    if (binding.source.kind !== 'parameter' || binding.source.position !== 0) return null;
    const fact = facts.functions[binding.source.owner];
    if (fact === undefined) return null;
    if (fact.ownerClass >= 0) return classKeyOf(facts, slotId, container, fact.ownerClass);
    return fact.scope === 0 ? container.classKey : null;
  }
  return null;
}

/** Equal prints: the rest of the file cannot tell the difference. */
export function contributionPrint(facts: UnitFacts, text: string, container: ContainerView): string {
  const parts: string[] = [container.classKey ?? '', container.conditional ? '?' : ''];
  const add = (source: BindingSource, place: Place, name: string): void => {
    parts.push(name, source.kind, String(place.region));
    if (source.kind === 'function') {
      const node = facts.functions[source.index]?.node;
      if (node !== undefined) parts.push(text.slice(node.start, node.body.start).trimEnd());
    } else if (source.kind === 'class') {
      const node = facts.classes[source.index]?.node;
      if (node !== undefined) parts.push(text.slice(node.start, node.end));
    } else if (source.kind !== 'parameter') {
      const statement = facts.statements[place.statement]?.node;
      if (statement !== undefined && statement.kind !== 'for' && statement.kind !== 'with') parts.push(text.slice(statement.start, statement.end));
      else if (statement !== undefined) parts.push(text.slice(statement.start, statement.body.start));
    }
  };
  for (const contribution of Object.values(contributionsOf(facts, 0, container)).flat()) {
    if (typeof contribution === 'object' && 'source' in contribution) add(contribution.source, contribution.place, contribution.name);
  }
  for (const contribution of contributionsOf(facts, 0, container).replaced) parts.push('=', contribution);
  for (const fact of facts.classes) parts.push(text.slice(fact.node.start, fact.node.body.start));
  if (facts.scopes.some((scope) => scope.star)) parts.push('*', ...starsOf(facts));
  return parts.join('\u0000');
}
