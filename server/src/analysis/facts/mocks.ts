// Mocks in the place of coroutine functions.

import type { Call, Expr } from '../syntax/ast.ts';
import { ownerFunction } from './context.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { Place, UnitFacts } from './types.ts';

export interface MockedCoroutine {
  /** The call that makes the mock. */
  readonly mock: Call;
  /** The class whose mocks give coroutines. */
  readonly better: string;
  /** What is awaited, or replaced. */
  readonly name: string;
  readonly kind: 'awaited' | 'replaced';
}

export function* mockedCoroutines(facts: UnitFacts, resolver: Resolver, file: ModuleNames): Generator<MockedCoroutine> {
  for (const { form, value, ...place } of facts.suspensions) {
    if (form !== 'await' || value.kind !== 'call' || value.callee.kind !== 'name') continue;
    const { name } = value.callee;
    const [only, ...more] = resolver.visible(name, place, value.start) ?? [];
    if (only?.source.kind !== 'value' || more.length > 0 || only.source.value.kind !== 'call') continue;
    const better = plainMock(only.source.value, only, resolver);
    // Whoever else has the mock may configure it.
    if (better !== null && facts.reads.every((read) => read.name !== name || (read.use.kind === 'callee' || (read.use.kind === 'attribute' && read.use.outer.kind === 'callee' && /^assert_/.test(read.use.node.name))))
      && !facts.attributeWrites.some((write) => write.target.value.kind === 'name' && write.target.value.name === name)) yield { mock: only.source.value, better, name, kind: 'awaited' };
  }
  for (const write of facts.attributeWrites) {
    if (write.source.kind !== 'value' || write.source.value.kind !== 'call') continue;
    // A decorator may replace what would await it.
    if ((ownerFunction(facts, write)?.node.decorators.length ?? 0) > 0) continue;
    const better = plainMock(write.source.value, write, resolver);
    if (better !== null && replacesCoroutine(write.target.value, write.target.name, write, resolver, file)) yield { mock: write.source.value, better, name: write.target.name, kind: 'replaced' };
  }
}

/** Without a specification or effect of its own, and with a result that is certainly a plain value. */
function plainMock(call: Call, place: Place, resolver: Resolver): string | null {
  const name = resolver.apiName(resolver.meaning(call.callee, place));
  const api = name === null ? undefined : resolver.knowledge.api(name);
  if (api?.kind !== 'class' || api.forCoroutines === undefined) return null;
  return call.args.every(({ form, keyword, value }) => form === 'keyword' && (keyword === 'name' || (keyword === 'return_value' && isPlain(value)))) ? api.forCoroutines : null;
}

function isPlain(value: Expr): boolean {
  switch (value.kind) {
    case 'constant': return true;
    case 'list': case 'tuple': case 'set': return value.elements.every(isPlain);
    case 'dict': return value.values.every(isPlain);
    default: return false;
  }
}

/** The only definition of the method in the receiver's class is a coroutine function. */
function replacesCoroutine(receiver: Expr, name: string, place: Place, resolver: Resolver, file: ModuleNames): boolean {
  const owner = resolver.meaning(receiver, place);
  if (owner.kind !== 'object' && owner.kind !== 'class') return false;
  const own = file.definitionsOf(owner.key, name);
  if (own.length > 0) return own.length === 1 && own[0]?.fact.async === true && !own[0].fact.generator && own[0].fact.node.decorators.length === 0;
  const member = file.member(owner.key, name);
  return member?.kind === 'function' && file.summary(member.key).nature === 'coroutine' && file.summary(member.key).coroutine === 'yes';
}
