// `loop.close()` behind the last use of the loop.

import type { CallFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';
import { removeStatement } from './remove-statement.ts';

/** Only within one block: what uses it elsewhere is left to a person. */
export function closeLater(close: CallFact, name: string): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { facts, text } = edit.slot;
    const statement = facts.statements[close.statement];
    if (statement === undefined) return false;
    const reads = facts.reads.filter((read) => read.name === name && read.start > statement.node.end);
    const behind = facts.statements.filter((found) => found.region === statement.region && found.scope === statement.scope && found.node.start > statement.node.end);
    const last = behind.filter(({ node }) => reads.some((read) => read.start >= node.start && read.end <= node.end)).at(-1);
    // Behind a `return` it would never run.
    if (last === undefined || last.node.kind === 'return' || last.node.kind === 'raise' || reads.some((read) => read.start > last.node.end || read.scope !== close.scope)) return false;
    const newline = text.indexOf('\n', last.node.end);
    const end = newline < 0 ? text.length : text.charCodeAt(newline - 1) === 0x0d ? newline - 1 : newline;
    edit.insert(end, `${edit.newline}${edit.indentAt(statement.node.start)}${edit.text(statement.node)}`);
    return removeStatement(edit, statement);
  };
}
