// Code that a function does not come to when a loop is running, or on most machines.

import { regionsAround } from './context.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { Place, Region } from './types.ts';

/** `except RuntimeError:` behind `get_running_loop()`, the way without a running loop of a test for one, and branches for one of the rarer platforms. */
export function isForOthers(place: Place, slot: Slot, resolver: Resolver): boolean {
  if (place.region < 0 || !/_loop\(|is_running|current_thread\(|get_ident\(|sys\.platform|os\.name|platform\.system/.test(slot.text)) return false;
  for (const region of regionsAround(slot.facts, place.region)) {
    if (region.kind === 'handler' ? isFallback(region, slot, resolver) : isOtherBranch(region, slot, resolver)) return true;
  }
  return false;
}

/** The handler of a `try` that asks for the running loop. */
function isFallback(region: Region, { facts }: Slot, resolver: Resolver): boolean {
  const handler = facts.handlers.find(({ bodyRegion }) => bodyRegion === region.index);
  if (handler === undefined) return false;
  const { body } = handler.tryNode;
  return facts.calls.some((call) => call.node.start >= body.start && call.node.end <= body.end && asksForLoop(call.node, call, resolver));
}

function isOtherBranch(region: Region, { facts, text }: Slot, resolver: Resolver): boolean {
  const statement = facts.statements[region.statement];
  if ((region.kind !== 'if' && region.kind !== 'else') || statement?.node.kind !== 'if') return false;
  const { test } = statement.node;
  const source = text.slice(test.start, test.end);
  const holds = region.kind === 'if';
  if (/^(sys\.platform|os\.name|platform\.system\(\))/.test(source)) return holds && /\b(win|win32|nt|darwin|cygwin|Windows|Darwin)\b/.test(source) && !/!=|\bnot\b/.test(source);
  if (/^(not\s+)?[\w.]+(\(\))?\.is_running\(\)$/.test(source)) return source.startsWith('not') === holds;
  // `get_running_loop() == self.loop`, `threading.get_ident() == self.ident`: the one who asks does it himself if the answer is yes.
  const compared = /^(?:[\w.]*(?:running_loop|current_thread|get_ident)\(\)\s*(==|is|!=|is\s+not)\s*[\w.]+|[\w.]+\s*(==|is|!=|is\s+not)\s*[\w.]*(?:running_loop|current_thread|get_ident)\(\))$/.exec(source);
  if (compared !== null) return /^(!=|is\s+not)$/.test(compared[1] ?? compared[2] ?? '') === holds;
  // `loop` is what asking for the running loop gave, or None.
  const name = /^(?:not\s+)?(\w+)(?:\s+is\s+(not\s+)?None)?$/.exec(source);
  if (name?.[1] === undefined) return false;
  const without = source.startsWith('not') || (/\bis\b/.test(source) && name[2] === undefined);
  return without === holds && (facts.scopes[region.scope]?.bindings.get(name[1]) ?? []).some((binding) => binding.source.kind === 'value' && binding.source.value.kind === 'call' && asksForLoop(binding.source.value, binding, resolver));
}

function asksForLoop(call: Parameters<Resolver['called']>[1], place: Place, resolver: Resolver): boolean {
  const name = resolver.apiName(resolver.meaning(call.callee, place));
  const api = name === null ? undefined : resolver.knowledge.api(name);
  return api?.loop === 'running' && api.startsTask === undefined;
}
