// Coroutines of tasks that take every error away from whoever waits for them.

import type { Block, Stmt } from '../syntax/ast.ts';
import { namesCaught } from './caught.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { FunctionFact, HandlerFact, UnitFacts } from './types.ts';

export interface SwallowedErrors {
  readonly fact: FunctionFact;
  readonly handler: HandlerFact;
}

/** Whoever closes or cleans up does what it can. */
const bestEffort = /warm|prefetch|clos|clean|stop|shut|tear|disconnect|cancel|dispos|kill|terminat|finish|exit|release|drain|flush|ignor|silent|safe|try_|quiet|suppress/i;

/** Started as a task in this file; its whole body is one `try`, and a handler for everything only passes or prints. */
export function* swallowedErrors(facts: UnitFacts, slot: Slot, resolver: Resolver, file: ModuleNames): Generator<SwallowedErrors> {
  for (const fact of facts.functions) {
    if (!fact.async || fact.generator || fact.node.decorators.length > 0 || bestEffort.test(fact.node.name)) continue;
    const [only, ...more] = fact.node.body.statements.filter((statement) => !isDocstring(statement));
    if (only?.kind !== 'try' || more.length > 0 || facts.returns.some((found) => found.scope === fact.ownScope && found.node.value !== null)) continue;
    const handler = facts.handlers.find((found) => found.tryNode === only && catchesAll(found, resolver));
    if (handler === undefined || !onlyShows(handler.node.body, handler, facts, resolver)) continue;
    if (startsAsTask(`${slot.id}:${fact.index}`, file)) yield { fact, handler };
  }
}

function isDocstring(statement: Stmt): boolean {
  return statement.kind === 'expression' && statement.value.kind === 'constant';
}

function catchesAll(handler: HandlerFact, resolver: Resolver): boolean {
  return handler.node.types === null || namesCaught(handler, resolver).some((name) => name === 'builtins.Exception' || name === 'builtins.BaseException');
}

/** `pass`, `...` and `print`, unless what is printed is the traceback. */
function onlyShows(body: Block, handler: HandlerFact, facts: UnitFacts, resolver: Resolver): boolean {
  if (facts.reads.some((read) => read.name === 'traceback' && read.start >= body.start && read.end <= body.end)) return false;
  return body.statements.every((statement) => statement.kind === 'pass'
    || (statement.kind === 'expression' && (statement.value.kind === 'constant' || (statement.value.kind === 'call' && resolver.apiName(resolver.meaning(statement.value.callee, handler)) === 'builtins.print'))));
}

function startsAsTask(functionKey: string, file: ModuleNames): boolean {
  return file.references(functionKey).some(({ slot, call }) => {
    const starter = call?.use.kind === 'argument' ? slot.facts.calls[call.use.call] : undefined;
    if (starter === undefined) return false;
    const resolver = file.resolver(slot);
    const name = resolver.apiName(resolver.callee(starter));
    return name !== null && resolver.knowledge.api(name)?.startsTask !== undefined;
  });
}
