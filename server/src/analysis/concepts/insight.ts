// What there is to teach about a place: its concept, what holds for this code, and a timeline where one can be drawn.

import type { FileFacts } from '../facts/file.ts';
import { blockingOf } from '../facts/blocking.ts';
import { isOnLoop } from '../facts/context.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { Slot } from '../facts/slot.ts';
import type { CallFact } from '../facts/types.ts';
import type { CodeFact, Insight } from '../model.ts';
import { factsOfDefinition, factsOfFunction } from './function-facts.ts';
import { targetAt, type Target } from './target.ts';
import { timelineOfAwait, timelineOfCall } from './timeline.ts';
import { conceptOfBlocking, conceptOfDecorator, conceptOfKeyword, conceptOfKeywordArgument, conceptOfName } from './triggers.ts';

export function insightAt(file: FileFacts, slot: Slot, offset: number): Insight | null {
  const resolver = file.names.resolver(slot);
  const target = targetAt(slot.text, offset, slot.facts, resolver);
  if (target === null) return null;
  const insight = about(target, file, slot, resolver);
  if (insight.concept === null && insight.facts.length === 0 && insight.timeline === null) return null;
  return { start: target.start + slot.unit.start, end: target.end + slot.unit.start, ...insight };
}

type About = Omit<Insight, 'start' | 'end'>;

const nothing: About = { concept: null, facts: [], timeline: null };

function about(target: Target, file: FileFacts, slot: Slot, resolver: Resolver): About {
  switch (target.kind) {
    case 'keyword': return {
      concept: conceptOfKeyword(target.keyword),
      facts: target.defines === null ? [] : factsOfDefinition(target.defines, slot, resolver),
      timeline: target.keyword === 'await' && target.suspension !== null ? timelineOfAwait(target.suspension, slot, file) : null,
    };
    case 'definition': return aboutFunction(file.names.keyOf(slot, target.fact), file);
    case 'keyword-argument': {
      const name = resolver.apiName(resolver.callee(target.call));
      return { ...nothing, concept: name === null ? null : conceptOfKeywordArgument(name, target.keyword) };
    }
    case 'name': {
      const { meaning } = target;
      if (meaning.kind === 'function') return aboutFunction(meaning.key, file);
      const name = resolver.apiName(meaning);
      return name === null ? nothing : aboutApi(name, target, file, slot, resolver);
    }
  }
}

function aboutFunction(key: string, file: FileFacts): About {
  const { nature, coroutine } = file.names.summary(key);
  const concept = nature === 'async-generator' ? conceptOfKeyword('yield') : coroutine === 'yes' ? conceptOfKeyword('async def') : null;
  return { ...nothing, concept, facts: factsOfFunction(key, file) };
}

function aboutApi(name: string, target: Target & { readonly kind: 'name' }, file: FileFacts, slot: Slot, resolver: Resolver): About {
  // In a file without a word of asynchronous code `threading` and `requests` are nobody's lesson.
  const isOurs = /^(asyncio|uvloop|anyio|trio)(\.|$)/.test(name) || file.names.mentions('async') || file.names.mentions('await');
  if (!isOurs) return nothing;
  const decorated = target.decorates?.async === true ? conceptOfDecorator(name) : null;
  const { call } = target;
  const blocking = call !== null && isOnLoop(slot.facts, call) ? blockingOf(call, slot.facts, resolver) : null;
  const concept = decorated ?? conceptOfName(name) ?? (blocking === null ? null : conceptOfBlocking(blocking.blocking.category));
  return { concept, facts: apiFacts(name, call, blocking !== null, resolver), timeline: call === null ? null : timelineOfCall(name, call, slot, file, blocking !== null) };
}

function apiFacts(name: string, call: CallFact | null, blocks: boolean, resolver: Resolver): CodeFact[] {
  const api = resolver.knowledge.api(name);
  if (api === undefined) return [];
  const facts: CodeFact[] = [];
  if (blocks) facts.push({ kind: 'blocking', name });
  // Where a page says what the whole API is about, only its methods need the sentence.
  if (call !== null && api.awaitable !== undefined && api.kind === 'method') facts.push({ kind: 'awaitable', name, sort: api.awaitable });
  if (blocks && api.twins !== undefined) {
    const names = [...new Set(api.twins.map((twin) => twin.call))].slice(0, 3);
    if (names.length > 0) facts.push({ kind: 'twins', names });
  }
  for (const kind of ['since', 'deprecated', 'until'] as const) {
    const version = versionOf(name, kind, resolver);
    if (version !== undefined) facts.push({ kind, name, version });
  }
  return facts;
}

/** A method is no older than its class. */
function versionOf(name: string, kind: 'since' | 'deprecated' | 'until', resolver: Resolver): string | undefined {
  const own = resolver.knowledge.api(name);
  const dot = name.lastIndexOf('.');
  return own?.[kind] ?? (own?.kind === 'method' && dot > 0 ? resolver.knowledge.api(name.slice(0, dot))?.[kind] : undefined);
}
