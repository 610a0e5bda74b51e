// What stands at an offset of a unit: a keyword of asynchronous syntax, a name with its meaning, the name of a function being defined.

import type { Attribute, Expr } from '../syntax/ast.ts';
import { isWithin } from '../facts/context.ts';
import type { Meaning } from '../facts/meaning.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { CallFact, FunctionFact, Place, Suspension, UnitFacts, Use } from '../facts/types.ts';
import type { Span } from '../model.ts';
import type { Keyword } from './triggers.ts';

export type Target = Span & (
  | { readonly kind: 'keyword'; readonly keyword: Keyword; readonly suspension: Suspension | null; readonly defines: FunctionFact | null }
  | { readonly kind: 'definition'; readonly fact: FunctionFact }
  /** `call`: the call this name is the callee of. `decorates`: the function below it. */
  | { readonly kind: 'name'; readonly meaning: Meaning; readonly place: Place; readonly call: CallFact | null; readonly decorates: FunctionFact | null }
  | { readonly kind: 'keyword-argument'; readonly call: CallFact; readonly keyword: string }
);

/** Null over comments, texts and everything else that nobody has to explain: only what the facts know by its exact place counts. */
export function targetAt(text: string, at: number, facts: UnitFacts, resolver: Resolver): Target | null {
  const word = wordAt(text, at);
  if (word === null) return null;
  return keywordAt(word, text, facts, resolver) ?? definitionAt(word, facts) ?? nameAt(word, facts, resolver) ?? annotationAt(word, facts, resolver) ?? importAt(word, facts, resolver) ?? keywordArgumentAt(word, facts);
}

interface Word extends Span {
  readonly text: string;
}

function wordAt(text: string, at: number): Word | null {
  let start = at;
  while (start > 0 && /[\p{L}\p{N}_]/u.test(text.charAt(start - 1))) start--;
  const found = /^[\p{L}_][\p{L}\p{N}_]*/u.exec(text.slice(start, start + 200))?.[0];
  return found === undefined || start + found.length < at ? null : { start, end: start + found.length, text: found };
}

// ------------------------------------------------------------------------------------------------ keywords

function keywordAt(word: Word, text: string, facts: UnitFacts, resolver: Resolver): Target | null {
  switch (word.text) {
    case 'await': {
      const suspension = facts.suspensions.find(({ form, start }) => form === 'await' && start === word.start);
      return suspension === undefined ? null : { ...span(word), kind: 'keyword', keyword: 'await', suspension, defines: null };
    }
    case 'async': case 'def': case 'with': case 'for': return asyncAt(word, text, facts);
    case 'yield': {
      const found = facts.yields.find(({ node }) => node.start === word.start);
      const owner = found && facts.functions.find((fact) => fact.ownScope === found.scope);
      if (!owner) return null;
      const at = { start: word.start, suspension: null, defines: null, kind: 'keyword' } as const;
      const rest = found.node.from ? /^yield\s+from/.exec(text.slice(word.start))?.[0].length : undefined;
      if (rest === undefined) return owner.async ? { ...at, end: word.end, keyword: 'yield' } : null;
      return owner.async || isCoroutineByDecorator(owner, resolver) ? { ...at, end: word.start + rest, keyword: 'yield from' } : null;
    }
    case 'except': {
      const handler = facts.handlers.find(({ node }) => node.start === word.start);
      if (handler === undefined || !facts.suspensions.some(({ region }) => isWithin(facts, region, handler.tryRegion))) return null;
      const star = handler.node.star ? /^except\s*\*/.exec(text.slice(word.start))?.[0].length : undefined;
      return { start: word.start, end: star === undefined ? word.end : word.start + star, kind: 'keyword', keyword: star === undefined ? 'except' : 'except*', suspension: null, defines: null };
    }
    default: return null;
  }
}

/** As coroutines were made before Python 3.5. */
function isCoroutineByDecorator(fact: FunctionFact, resolver: Resolver): boolean {
  return fact.node.decorators.some((decorator) => {
    const meaning = resolver.meaning(decorator, fact);
    return meaning.kind === 'api' && (meaning.name === 'types.coroutine' || meaning.name === 'asyncio.coroutine');
  });
}

/** Both words of `async def`, `async with`, `async for`, whichever of them is pointed at. */
function asyncAt(word: Word, text: string, facts: UnitFacts): Target | null {
  const start = word.text === 'async' ? word.start : /async[ \t]+$/.exec(text.slice(0, word.start))?.index;
  const pair = start === undefined ? null : /^async[ \t]+(def|with|for)\b/.exec(text.slice(start, start + 40));
  if (start === undefined || pair === null) return null;
  const at = { start, end: start + pair[0].length };
  const defines = facts.functions.find((fact) => fact.async && fact.node.header === start);
  if (defines !== undefined) return { ...at, kind: 'keyword', keyword: 'async def', suspension: null, defines };
  const suspension = facts.suspensions.find((found) => found.form !== 'await' && found.start === start);
  if (suspension === undefined) return null;
  return { ...at, kind: 'keyword', keyword: suspension.form === 'async-with' ? 'async with' : 'async for', suspension, defines: null };
}

// --------------------------------------------------------------------------------------------------- names

function definitionAt(word: Word, facts: UnitFacts): Target | null {
  const fact = facts.functions.find(({ node }) => node.nameStart === word.start && node.name === word.text);
  return fact === undefined ? null : { ...span(word), kind: 'definition', fact };
}

function nameAt(word: Word, facts: UnitFacts, resolver: Resolver): Target | null {
  for (const read of facts.reads) {
    if (read.start !== word.start || read.name !== word.text) continue;
    const meaning = resolver.name(read.name, read, read.start);
    // In `asyncio.gather` the module is only the way to the name behind it.
    if (meaning.kind === 'api' && !meaning.name.includes('.') && read.use.kind === 'attribute') return null;
    return named(word, meaning, read, read.use, facts);
  }
  // An attribute is found from the name, call or `await` its chain begins with.
  for (const roots of [facts.reads, facts.calls, facts.suspensions]) {
    for (const root of roots) {
      for (let use: Use = root.use; use.kind === 'attribute'; use = use.outer) {
        if (use.node.nameStart === word.start && use.node.name === word.text) return attribute(word, use.node, root, use.outer, facts, resolver);
      }
    }
  }
  const written = facts.attributeWrites.find(({ target }) => target.nameStart === word.start && target.name === word.text);
  return written === undefined ? null : attribute(word, written.target, written, { kind: 'other' }, facts, resolver);
}

/** An attribute that the tables do not name still belongs to a class they do. */
function attribute(word: Word, node: Attribute, place: Place, outer: Use, facts: UnitFacts, resolver: Resolver): Target {
  const meaning = resolver.meaning(node, place);
  const of = meaning.kind === 'unknown' ? resolver.meaning(node.value, place) : null;
  return named(word, of?.kind === 'instance' ? { kind: 'method', name: `${of.of}.${node.name}`, of: of.of } : meaning, place, outer, facts);
}

/** Annotations are no code that runs, and so no part of the facts. */
function annotationAt(word: Word, facts: UnitFacts, resolver: Resolver): Target | null {
  const find = (expr: Expr | null, place: Place): Target | null => {
    if (expr === null || word.start < expr.start || expr.end < word.end) return null;
    switch (expr.kind) {
      case 'name': return expr.name === word.text ? named(word, resolver.meaning(expr, place), place, { kind: 'other' }, facts) : null;
      case 'attribute': return expr.nameStart === word.start ? attribute(word, expr, place, { kind: 'other' }, facts, resolver) : null;
      case 'subscript': return [expr.value, ...expr.index].reduce<Target | null>((found, part) => found ?? find(part, place), null);
      case 'binary': return find(expr.left, place) ?? find(expr.right, place);
      case 'tuple': case 'list': return expr.elements.reduce<Target | null>((found, part) => found ?? find(part, place), null);
      default: return null;
    }
  };
  for (const fact of facts.functions) {
    for (const annotation of [fact.node.returns, ...fact.node.params.map((param) => param.annotation)]) {
      const found = find(annotation, fact);
      if (found !== null) return found;
    }
  }
  for (const fact of facts.statements) {
    const found = fact.node.kind === 'assign' ? find(fact.node.annotation, fact) : null;
    if (found !== null) return found;
  }
  return null;
}

function named(word: Word, meaning: Meaning, place: Place, use: Use, facts: UnitFacts): Target {
  const call = use.kind === 'callee' ? facts.calls[use.call] ?? null : null;
  const decorator = use.kind === 'decorator' || call?.use.kind === 'decorator';
  const decorates = decorator ? facts.functions.find(({ node }) => node.decorators.some((found) => found.start <= word.start && word.end <= found.end)) ?? null : null;
  return { ...span(word), kind: 'name', meaning, place: { scope: place.scope, region: place.region, statement: place.statement }, call, decorates };
}

/** `from asyncio import gather as together`: the name as the module knows it, or the alias; and the module's own name. */
function importAt(word: Word, facts: UnitFacts, resolver: Resolver): Target | null {
  for (const fact of facts.statements) {
    const { node } = fact;
    if ((node.kind !== 'import' && node.kind !== 'import-from') || word.start < node.start || node.end < word.end) continue;
    const name = node.names.find((found) => found.start <= word.start && word.end <= found.end);
    if (word.text === 'as' || word.text === 'import') return null;
    const path = node.kind === 'import' ? name?.name : name === undefined ? node.module : `${node.module}.${name.name}`;
    if (path === undefined || path.startsWith('.') || (name === undefined && !path.split('.').includes(word.text))) return null;
    return { ...span(word), kind: 'name', meaning: { kind: 'api', name: resolver.knowledge.canonical(path) }, place: fact, call: null, decorates: null };
  }
  return null;
}

function keywordArgumentAt(word: Word, facts: UnitFacts): Target | null {
  for (const call of facts.calls) {
    const argument = call.node.args.find((found) => found.start === word.start && found.keyword === word.text);
    if (argument !== undefined) return { ...span(word), kind: 'keyword-argument', call, keyword: word.text };
  }
  return null;
}

/** The last name of a dotted expression; for calls, of what is called. */
export function shortName(expr: Expr): string {
  switch (expr.kind) {
    case 'name': case 'attribute': return expr.name;
    case 'call': return shortName(expr.callee);
    case 'await': return shortName(expr.value);
    case 'subscript': return shortName(expr.value);
    default: return '…';
  }
}

function span({ start, end }: Span): Span {
  return { start, end };
}
