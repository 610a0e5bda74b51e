// `suppress(CancelledError)` around an await of the coroutine's own: the task cannot be cancelled there.

import { isOwnWorker, resumesLoop } from '../facts/cancellation.ts';
import { asHandler, endsCancellation, suppressions, type Suppression } from '../facts/suppressed.ts';
import { removeArgument } from '../edits/arguments.ts';
import type { EditBuilder } from '../edits/builder.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'suppress-cancellation',
  aliases: [],
  family: 'cancellation',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['CancelledError', 'BaseException'],

  check({ facts, resolver, file, slot, isTest, report }) {
    // Tests cancel on purpose, to see what happens.
    if (isTest) return;
    for (const found of suppressions(facts, resolver)) {
      if (!endsCancellation(found, facts, resolver)) continue;
      const handler = asHandler(found);
      const goesOn = resumesLoop(handler, facts);
      if (!goesOn && isOwnWorker(handler, slot, file)) continue;
      report({
        at: found.context,
        message: goesOn ? 'goesOn' : 'message',
        severity: goesOn ? 'warning' : 'information',
        fixes: () => [{ title: { key: 'letItPass' }, safety: 'suggestion', isPreferred: true, build: letItPass(found) }],
      });
    }
  },
};

/** The cancellation goes from the list; everything else that is broad becomes `Exception`. */
function letItPass({ context, names }: Suppression): (edit: EditBuilder) => boolean {
  return (edit) => {
    const index = names.findIndex((name) => name === 'asyncio.CancelledError' || name === 'builtins.BaseException');
    const argument = context.args[index];
    if (argument === undefined) return false;
    if (names[index] === 'builtins.BaseException') {
      edit.replace(argument, 'Exception');
      return names.length === 1;
    }
    // Without another argument nothing would be left to suppress.
    return names.length > 1 && removeArgument(edit, context, argument);
  };
}
