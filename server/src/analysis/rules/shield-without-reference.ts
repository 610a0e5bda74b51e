// `shield(coroutine())`: after a cancellation from outside nobody holds the task that should run on.

import type { EditBuilder } from '../edits/builder.ts';
import { keepingLines } from '../edits/keep-task.ts';
import { shieldedCoroutines, type Shielded } from '../facts/shielded.ts';
import type { UnitFacts } from '../facts/types.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'shield-without-reference',
  aliases: [],
  family: 'tasks',
  severity: 'information',
  fix: 'suggestion',
  onByDefault: true,
  words: ['shield'],

  check({ facts, resolver, isTest, text, report }) {
    if (isTest) return;
    for (const found of shieldedCoroutines(facts, resolver)) {
      report({
        at: found.work,
        message: 'message',
        args: { work: text(found.work.callee) },
        fixes: () => [{ title: { key: 'keepTask' }, safety: 'suggestion', isPreferred: true, build: keepShielded(found, facts) }],
      });
    }
  },
};

/** The task gets a name and a place in the set; `shield` gets the name. */
function keepShielded({ call, work }: Shielded, facts: UnitFacts): (edit: EditBuilder) => boolean {
  return (edit) => {
    const statement = facts.statements[call.statement]?.node;
    const { text } = edit.slot;
    if (statement === undefined || 'body' in statement || text.slice(edit.lineStart(statement.start), statement.start).trim() !== '' || facts.scopes[call.scope]?.kind !== 'function') return false;
    const resolver = edit.file.names.resolver(edit.slot);
    const task = ['task', 'background_task', 'shielded'].find((name) => !resolver.isLocal(name, call) && !edit.file.registry.names.has(name));
    const lines = task === undefined ? null : keepingLines(edit, task, `${edit.imported('asyncio.create_task', call)}(${edit.text(work)})`, call);
    // A comment among the arguments would be written twice.
    if (task === undefined || lines === null || /[#\n]/.test(edit.text(work))) return false;
    const indent = edit.indentAt(statement.start);
    edit.insert(statement.start, lines.map((line) => `${line}${edit.newline}${indent}`).join(''));
    edit.replace(work, task);
    return true;
  };
}
