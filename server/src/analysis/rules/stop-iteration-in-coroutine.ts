// `raise StopIteration` in a coroutine or asynchronous generator: the interpreter makes a RuntimeError of it.

import { lostStops, type LostStop } from '../facts/stop-iteration.ts';
import type { EditBuilder } from '../edits/builder.ts';
import type { FixPlan, Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'stop-iteration-in-coroutine',
  aliases: ['R1708', 'stop-iteration-return', 'anext-wrong-stop'],
  family: 'structure',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,
  words: ['StopIteration', 'StopAsyncIteration'],

  check({ facts, resolver, isTest, report }) {
    for (const stop of lostStops(facts, resolver)) {
      report({
        at: stop.node,
        message: stop.owner.generator ? 'inGenerator' : 'inCoroutine',
        args: { name: stop.name },
        severity: loweredInTests('error', isTest),
        fixes: () => [fixOf(stop)],
      });
    }
  },
};

/** What ends the iteration or the coroutine without an error. */
function fixOf({ node, owner }: LostStop): FixPlan {
  const value = node.value?.kind === 'call' ? node.value.args : [];
  if (owner.node.name === '__anext__' && !owner.generator) {
    return { title: { key: 'stopAsync' }, safety: 'suggestion', isPreferred: true, build: (edit) => edit.replace(node, 'raise StopAsyncIteration') };
  }
  const [only] = value;
  const build = (edit: EditBuilder): boolean => {
    // A generator has no result to return.
    if (value.length > 1 || node.cause !== null || (only !== undefined && (owner.generator || only.form !== 'positional'))) return false;
    edit.replace(node, only === undefined ? 'return' : `return ${edit.text(only)}`);
    return true;
  };
  return { title: { key: 'useReturn' }, safety: 'suggestion', isPreferred: true, build };
}
