// A loop made, used once and closed by hand, as `asyncio.run(…)`.

import type { OwnLoop, OwnLoopUse } from '../facts/own-loop.ts';
import type { StatementFact } from '../facts/types.ts';
import type { Try } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';
import { takesCurrentLoop } from './current-loop.ts';
import { removeStatement } from './remove-statement.ts';

export function ownLoopToRun(loop: OwnLoop, run: OwnLoopUse): (edit: EditBuilder) => boolean {
  return (edit) => {
    const inRun = run.slot === edit.slot ? edit : edit.in(run.slot);
    // Tasks made for the current loop, which this one may be, cannot be awaited in another.
    if (inRun === null || run.call === null || takesCurrentLoop(edit, null)) return false;
    const { node } = run.call;
    const name = inRun.imported('asyncio.run', run.call);
    const around = tryAround(run);
    const inside = (found: OwnLoopUse): boolean => around !== null && found.slot === run.slot && found.read.start > around.start && found.read.end < around.end;
    if (around === null) inRun.replace({ start: node.start, end: node.callee.end }, name);
    else if (!unwrap(inRun, around, run, name)) return false;
    const removed = new Set<StatementFact>();
    for (const found of loop.uses) {
      if (found === run || inside(found)) continue;
      const statement = found.slot.facts.statements[found.read.statement];
      const there = found.slot === edit.slot ? edit : edit.in(found.slot);
      if (statement === undefined || there === null || statement.node.kind !== 'expression') return false;
      // `loop.run_until_complete(loop.shutdown_asyncgens())` mentions it twice.
      if (!removed.has(statement) && !removeStatement(there, statement)) return false;
      removed.add(statement);
    }
    return removeStatement(edit, edit.slot.facts.statements[loop.call.statement]);
  };
}

/** The `try` whose `finally` only ends the loop. */
function tryAround({ slot, read }: OwnLoopUse): Try | null {
  const region = slot.facts.regions[read.region];
  const node = region?.kind === 'try' ? slot.facts.statements[region.statement]?.node : undefined;
  return node?.kind === 'try' && node.handlers.length === 0 && node.final !== null ? node : null;
}

function unwrap(edit: EditBuilder, node: Try, run: OwnLoopUse, name: string): boolean {
  const [statement, ...more] = node.body.statements;
  if (statement === undefined || more.length > 0 || run.call === null || node.orElse !== null) return false;
  // Everything in `finally` goes with the loop: `loop.close()`, `asyncio.set_event_loop(None)`.
  const ends = /^(\w+\.)*(close|run_until_complete|shutdown_asyncgens|shutdown_default_executor|set_event_loop)$/;
  const callees = (node.final?.statements ?? []).map((found) => found.kind === 'expression' && found.value.kind === 'call' ? edit.text(found.value.callee) : '');
  if (!callees.every((callee) => ends.test(callee))) return false;
  const text = edit.text(node);
  const outside = text.replace(edit.text(statement), '');
  if (outside.includes('#') || /"""|'''|\\\r?\n/.test(text)) return false;
  const { start, callee } = run.call.node;
  const line = edit.text({ start: statement.start, end: start }) + name + edit.text({ start: callee.end, end: statement.end });
  const [outer, inner] = [edit.indentAt(node.start), edit.indentAt(statement.start)];
  edit.replace(node, line.split('\n').map((part) => part.startsWith(inner) ? outer + part.slice(inner.length) : part).join('\n'));
  return true;
}
