// Code in and around the block of a task group.

import type { Group } from '../facts/groups.ts';
import type { CallFact, StatementFact, WithFact } from '../facts/types.ts';
import type { With, WithItem } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';
import { indentLines } from './indent.ts';

/** `async with TaskGroup() as tg: tg.create_task(f())` as `await f()`. */
export function awaitOnlyTask({ fact }: Group, start: CallFact): (edit: EditBuilder) => boolean {
  return (edit) => {
    const [argument, ...more] = start.node.args;
    if (argument?.form !== 'positional' || more.length > 0) return false;
    const work = edit.text(argument);
    if (edit.text(fact.node).replace(work, '').includes('#')) return false;
    const tight = argument.value.kind === 'call' || argument.value.kind === 'name' || argument.value.kind === 'attribute';
    edit.replace(fact.node, tight ? `await ${work}` : `await (${work})`);
    return true;
  };
}

/** The statement right behind the block becomes its last. */
export function moveInside(fact: WithFact, statement: StatementFact): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { facts } = edit.slot;
    const next = facts.statements.find((found) => found.region === fact.region && found.scope === fact.scope && found.node.start > fact.node.end);
    const start = edit.lineStart(statement.node.start);
    if (next !== statement || edit.text({ start, end: statement.node.start }).trim() !== '') return false;
    const inner = edit.indentAt(fact.node.body.statements[0]?.start ?? fact.node.start);
    const outer = edit.indentAt(fact.node.start);
    // `async with …: pass` on one line has no block to join.
    return inner.length > outer.length && inner.startsWith(outer) && indentLines(edit, start, statement.node.end, inner.slice(outer.length));
  };
}

/** The context of `item` is entered before the group, so that it is left after it. */
export function enterBeforeGroup(group: Group, inner: With, item: WithItem): (edit: EditBuilder) => boolean {
  return (edit) => {
    const outer = group.fact.node;
    // It may need the group.
    if (new RegExp(`\\b${group.name}\\b`).test(edit.text(item))) return false;
    if (inner === outer) {
      edit.replace(group.item, edit.text(item));
      edit.replace(item, edit.text(group.item));
      return true;
    }
    const [outerHead, innerHead] = [headOf(edit, outer), headOf(edit, inner)];
    if (outer.items.length > 1 || inner.items.length > 1 || outer.body.statements.length > 1 || outerHead === null || innerHead === null) return false;
    edit.replace(outerHead, edit.text(innerHead));
    edit.replace(innerHead, edit.text(outerHead));
    return true;
  };
}

/** `async with x as y`, without brackets or comments around it. */
function headOf(edit: EditBuilder, node: With): { start: number; end: number } | null {
  const last = node.items.at(-1);
  const body = node.body.statements[0];
  if (last === undefined || body === undefined) return null;
  return /^\s*:\s*$/.test(edit.text({ start: last.end, end: body.start })) && /^(async\s+)?with\s+[^\s(]/.test(edit.text({ start: node.start, end: last.end })) ? { start: node.start, end: last.end } : null;
}
