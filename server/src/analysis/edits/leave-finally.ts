// A jump out of a `finally` block, moved behind the `try` statement.

import type { FinallyJump } from '../facts/finally-jumps.ts';
import type { EditBuilder } from './builder.ts';
import { shiftLines, standsAlone } from './shift-lines.ts';

/** The jump is the last thing the block does; what it did before stays. */
export function moveBehindTry({ statement, node, region }: FinallyJump): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { final } = node;
    if (final === null || final.statements.length < 2 || final.statements.at(-1) !== statement.node || statement.region !== region.index) return false;
    return standsAlone(edit, statement.node) && shiftLines(edit, statement.node.start, statement.node.end, 'left');
  };
}

/** The jump is all the block does: `except Exception:` ends what it meant to end, and lets a cancellation pass. */
export function catchInstead({ statement, node, region }: FinallyJump): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { final } = node;
    if (final === null || final.statements.length !== 1 || node.handlers.length > 0 || node.orElse !== null || statement.region !== region.index) return false;
    const exception = edit.file.names.resolver(edit.slot).name('Exception', statement, statement.node.start);
    if (exception.kind !== 'api' || exception.name !== 'builtins.Exception' || !standsAlone(edit, statement.node)) return false;
    const start = edit.slot.text.lastIndexOf('finally', statement.node.start);
    if (start < node.body.end || !/^finally\s*:\s*$/.test(edit.text({ start, end: statement.node.start }))) return false;
    edit.replace({ start, end: start + 'finally'.length }, 'except Exception');
    edit.insert(edit.lineStart(statement.node.start), `${edit.indentAt(statement.node.start)}pass${edit.newline}`);
    return shiftLines(edit, statement.node.start, statement.node.end, 'left');
  };
}
