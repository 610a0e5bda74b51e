// A function that runs at start-up starts an endless task, and nothing in the file ends it with the application.

import { exitsOf, isAlwaysTrue } from '../facts/flow.ts';
import type { CallFact } from '../facts/types.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'aiohttp-startup-task',
  aliases: [],
  family: 'frameworks',
  severity: 'warning',
  fix: 'none',
  onByDefault: true,
  words: ['append'],

  check(unit) {
    const { facts, resolver, file, isTest, report } = unit;
    if (isTest) return;
    for (const call of facts.calls) {
      const handler = registeredBy(call, unit);
      const given = handler === null ? null : resolver.meaning(handler, call);
      const task = given?.kind === 'function' ? endlessTaskOf(given.key, unit) : null;
      if (handler === null || given?.kind !== 'function' || task === null) continue;
      report({
        at: handler,
        message: 'message',
        args: { name: task },
        related: [{ definition: given.key, message: 'common.definedHere', args: { name: file.definition(given.key)?.name ?? '' } }],
      });
    }
  },
};

/** What is appended to the start-up list of an application; null where the file also ends what it starts. */
function registeredBy({ node, ...place }: CallFact, { resolver, file }: UnitUnderCheck): CallFact['node']['args'][number]['value'] | null {
  const { callee, args } = node;
  const [only, ...more] = args;
  if (callee.kind !== 'attribute' || callee.name !== 'append' || callee.value.kind !== 'attribute' || only?.form !== 'positional' || more.length > 0) return null;
  const owner = resolver.meaning(callee.value.value, place);
  const startup = owner.kind === 'instance' ? resolver.knowledge.member(owner.of, callee.value.name)?.api.startup : undefined;
  return startup === undefined || startup.some((word) => file.mentions(word)) ? null : only.value;
}

/** The name of a coroutine function of the file that never ends and that the function starts as a task. */
function endlessTaskOf(key: string, { file }: UnitUnderCheck): string | null {
  const found = file.functionOf(key);
  if (found === null) return null;
  const { slot, fact } = found;
  const resolver = file.resolver(slot);
  for (const call of slot.facts.calls) {
    const name = call.scope === fact.ownScope ? resolver.apiName(resolver.callee(call)) : null;
    const [coroutine] = call.node.args;
    if (name === null || resolver.knowledge.api(name)?.startsTask !== 'weak' || coroutine?.value.kind !== 'call') continue;
    const worker = resolver.meaning(coroutine.value.callee, call);
    const definition = worker.kind === 'function' ? file.functionOf(worker.key) : null;
    if (definition !== null && isEndless(definition)) return definition.fact.node.name;
  }
  return null;
}

function isEndless({ fact }: NonNullable<ReturnType<UnitUnderCheck['file']['functionOf']>>): boolean {
  const exits = exitsOf(fact.node.body);
  return fact.async && !exits.has('end') && !exits.has('return') && fact.node.body.statements.some((statement) => statement.kind === 'while' && isAlwaysTrue(statement.test));
}
