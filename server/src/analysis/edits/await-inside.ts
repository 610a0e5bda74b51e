// The line that waits for a task, moved into the block whose resource the task uses.

import type { Outliving } from '../facts/outliving.ts';
import type { EditBuilder } from './builder.ts';
import { addLines, endOfLine, shiftLines, standsAlone } from './shift-lines.ts';

/** The statement that follows the block moves in; a task that nobody awaits gets an `await`. */
export function awaitInBlock({ call, block, awaitedAt }: Outliving): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { facts } = edit.slot;
    const { node } = block;
    if (awaitedAt !== null) {
      const waiting = facts.statements[awaitedAt.statement];
      if (waiting === undefined || waiting.region !== block.region || waiting.scope !== block.scope || 'body' in waiting.node || !standsAlone(edit, waiting.node)) return false;
      // Only white space and comments in between.
      const between = facts.statements.some((found) => found.node.start >= node.end && found.node.start < waiting.node.start);
      return !between && shiftLines(edit, waiting.node.start, waiting.node.end, 'right');
    }
    const statement = facts.statements[call.statement]?.node;
    if (statement === undefined || !standsAlone(edit, statement) || call.use.kind !== 'assigned') return false;
    const [target] = call.use.node.targets;
    if (target === undefined || endOfLine(edit, statement.end) < statement.end) return false;
    addLines(edit, statement.end, edit.indentAt(statement.start), [`await ${edit.text(target)}`]);
    return true;
  };
}
