// A function that runs at start-up starts an endless task, and nothing in the file ends it with the application; or start-up itself waits for the endless work.

import { contextAround } from '../edits/context-around.ts';
import { definedAt } from '../facts/describe.ts';
import { awaitedForEver, endlessTaskOf, registeredBy } from '../facts/startup.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'aiohttp-startup-task',
  aliases: [],
  family: 'frameworks',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['append'],

  check({ facts, resolver, file, isTest, report }) {
    if (isTest) return;
    for (const call of facts.calls) {
      const registered = registeredBy(call, resolver, file);
      if (registered === null) continue;
      const { handler, ended, contexts } = registered;
      const endless = contexts === undefined ? null : awaitedForEver(handler, call, facts, resolver, file);
      if (endless !== null && contexts !== undefined) {
        report({
          at: handler,
          message: 'neverStarts',
          args: { name: endless.name },
          severity: 'error',
          related: definedAt(endless.key, file),
          fixes: () => [{ title: { key: 'inContext', args: { list: contexts } }, safety: 'suggestion', isPreferred: true, build: contextAround(call, handler, endless, contexts) }],
        });
        continue;
      }
      const given = ended ? null : resolver.meaning(handler, call);
      const task = given?.kind === 'function' ? endlessTaskOf(given.key, file) : null;
      if (given?.kind === 'function' && task !== null) report({ at: handler, message: 'message', args: { name: task }, related: definedAt(given.key, file) });
    }
  },
};
