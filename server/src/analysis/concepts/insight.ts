// What there is to teach about a place: its concept, what holds for this code, and a timeline where one can be drawn.

import type { FileFacts } from '../facts/file.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { Slot } from '../facts/slot.ts';
import type { CallFact } from '../facts/types.ts';
import type { CodeFact, Insight } from '../model.ts';
import type { Project } from '../seeing/blocking-paths.ts';
import { blocksLoop, type BlockingHere } from './blocking-here.ts';
import { factsOfCall, factsOfDefinition, factsOfFunction } from './function-facts.ts';
import { targetAt, type Target } from './target.ts';
import { timelineOfAwait, timelineOfCall } from './timeline.ts';
import { conceptOfBlocking, conceptOfDecorator, conceptOfKeyword, conceptOfKeywordArgument, conceptOfMethod, conceptOfName } from './triggers.ts';

export function insightAt(file: FileFacts, slot: Slot, offset: number, project: Project): Insight | null {
  const resolver = file.names.resolver(slot);
  const target = targetAt(slot.text, offset, slot.facts, resolver);
  if (target === null) return null;
  const insight = about(target, { file, slot, resolver, project });
  if (insight.concept === null && insight.facts.length === 0 && insight.timeline === null) return null;
  return { start: target.start + slot.unit.start, end: target.end + slot.unit.start, ...insight };
}

type About = Omit<Insight, 'start' | 'end'>;

const nothing: About = { concept: null, facts: [], timeline: null };

interface Around {
  readonly file: FileFacts;
  readonly slot: Slot;
  readonly resolver: Resolver;
  readonly project: Project;
}

function about(target: Target, around: Around): About {
  const { file, slot, resolver, project } = around;
  switch (target.kind) {
    case 'keyword': return {
      concept: conceptOfKeyword(target.keyword),
      facts: target.defines === null || file.names.summary(file.names.functionKey(slot, target.defines)).stub ? [] : factsOfDefinition(target.defines, slot, resolver, file, project),
      timeline: target.keyword === 'await' && target.suspension !== null ? timelineOfAwait(target.suspension, slot, file) : null,
    };
    case 'definition': {
      const found = aboutFunction(file.names.functionKey(slot, target.fact), around);
      const method = conceptOfMethod(target.fact.node.name);
      return method === null ? found : { ...found, concept: method };
    }
    case 'keyword-argument': {
      const name = resolver.apiName(resolver.callee(target.call));
      return { ...nothing, concept: name === null ? null : conceptOfKeywordArgument(name, target.keyword) };
    }
    case 'name': {
      const { meaning } = target;
      if (meaning.kind === 'function') {
        const found = aboutFunction(meaning.key, around);
        return target.call === null ? found : { ...found, facts: [...found.facts, ...factsOfCall(target.call, slot, resolver, file, project)] };
      }
      const name = resolver.apiName(meaning);
      return name === null ? nothing : aboutApi(name, target, around);
    }
  }
}

function aboutFunction(key: string, { file, project }: Around): About {
  const { nature, coroutine } = file.names.summary(key);
  const concept = nature === 'async-generator' ? conceptOfKeyword('yield') : coroutine === 'yes' ? conceptOfKeyword('async def') : null;
  return { ...nothing, concept, facts: factsOfFunction(key, file, project) };
}

function aboutApi(name: string, target: Target & { readonly kind: 'name' }, { file, slot, resolver, project }: Around): About {
  // In a file without a word of asynchronous code `threading` and `requests` are nobody's lesson.
  const isOurs = /^(asyncio|uvloop|anyio|trio)(\.|$)/.test(name) || (/^(types|typing|collections|inspect)\./.test(name) && conceptOfName(name) !== null) || file.names.mentions('async') || file.names.mentions('await');
  if (!isOurs) return nothing;
  const decorated = target.decorates?.async === true ? conceptOfDecorator(name) : null;
  const { call } = target;
  const blocking = call === null ? null : blocksLoop(call, slot.facts, resolver, project);
  const concept = decorated ?? conceptOfName(name) ?? (blocking === null ? null : conceptOfBlocking(blocking.category));
  return { concept, facts: apiFacts(name, call, blocking, resolver), timeline: call === null ? null : timelineOfCall(name, call, slot, file, blocking !== null) };
}

function apiFacts(name: string, call: CallFact | null, blocking: BlockingHere | null, resolver: Resolver): CodeFact[] {
  const facts: CodeFact[] = [];
  if (blocking !== null) facts.push({ kind: 'blocking', name });
  const api = resolver.knowledge.api(name);
  if (api === undefined) return facts;
  // Where a page says what the whole API is about, only its methods need the sentence.
  if (call !== null && api.awaitable !== undefined && (api.kind === 'method' || conceptOfName(name) === null)) facts.push({ kind: 'awaitable', name, sort: api.awaitable });
  if (blocking !== null && api.twins !== undefined) {
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
