// Names of coroutine functions, where they are defined and where they are called.

import type { FileFacts } from '../facts/file.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { Slot } from '../facts/slot.ts';
import type { CallFact } from '../facts/types.ts';
import type { Span } from '../model.ts';
import type { AsyncName } from './model.ts';
import { nameSpan, placed, touches } from './places.ts';

/** In document order; only those of which it is certain. */
export function asyncNames(file: FileFacts, range: Span): AsyncName[] {
  const found: AsyncName[] = [];
  for (const slot of file.slots) {
    if (!touches(slot, range)) continue;
    const resolver = file.names.resolver(slot);
    for (const fact of slot.facts.functions) {
      const key = file.names.functionKey(slot, fact);
      if (!fact.async || file.names.summary(key).nature !== 'coroutine') continue;
      add(nameSpan(fact.node), file.names.isMethod(key) ? 'method' : 'function', true, slot);
    }
    for (const call of slot.facts.calls) {
      const kind = calledKind(call, resolver, file);
      const { callee } = call.node;
      if (kind !== null && callee.kind === 'name') add(callee, kind, false, slot);
      else if (kind !== null && callee.kind === 'attribute') add(nameSpan(callee), kind, false, slot);
    }
  }
  return found.sort((a, b) => a.start - b.start);

  function add(span: Span, kind: AsyncName['kind'], defines: boolean, slot: Slot): void {
    const at = placed(slot, span);
    if (at !== null && range.start <= at.end && at.start <= range.end) found.push({ ...at, kind, defines });
  }
}

function calledKind(call: CallFact, resolver: Resolver, { names }: FileFacts): AsyncName['kind'] | null {
  const callee = resolver.callee(call);
  if (callee.kind === 'function') return names.summary(callee.key).nature !== 'coroutine' ? null : callee.bound ? 'method' : 'function';
  const name = resolver.apiName(callee);
  const api = name === null ? undefined : resolver.knowledge.api(name);
  return api?.awaitable === 'coroutine' && (api.kind === 'function' || api.kind === 'method') ? api.kind : null;
}
