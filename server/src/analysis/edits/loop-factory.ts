// A loop policy that is set for `asyncio.run`, as its `loop_factory`.

import type { ApiUse } from '../facts/api-uses.ts';
import type { Slot } from '../facts/slot.ts';
import type { CallFact, StatementFact } from '../facts/types.ts';
import { addKeyword } from './add-argument.ts';
import type { EditBuilder } from './builder.ts';
import { removeLines, removeStatement } from './remove-statement.ts';

/** `factory`: qualified name, or `default` where the policy changes nothing. */
export function useLoopFactory(found: ApiUse, factory: string): (edit: EditBuilder) => boolean {
  return (edit) => {
    const statement = edit.slot.facts.statements[found.place.statement];
    // Loops that are made by hand come from the policy as well.
    if (statement === undefined || ['new_event_loop(', 'get_event_loop(', 'run_until_complete', 'run_forever', 'Runner('].some((word) => edit.file.text.includes(word))) return false;
    const guard = guardOf(edit, statement);
    // A loop of another package is there only where the guard says so.
    if (guard === 'unknown' || (guard !== null && !/^(default$|asyncio\.)/.test(factory))) return false;
    if (factory !== 'default' && !addToRuns(edit, factory)) return false;
    return guard === null ? removeStatement(edit, statement) : guard();
  };
}

function addToRuns(edit: EditBuilder, factory: string): boolean {
  const runs = edit.file.slots.flatMap((slot) => {
    const resolver = edit.file.names.resolver(slot);
    return slot.facts.calls.filter((call) => resolver.apiName(resolver.callee(call)) === 'asyncio.run').map((call) => ({ slot, call }));
  });
  return runs.length > 0 && runs.every(({ slot, call }) => {
    const there = slot === edit.slot ? edit : edit.in(slot);
    return there !== null && addKeyword(there, call.node, 'loop_factory', there.imported(factory, call as CallFact));
  });
}

/** What takes the statement out together with the question for the platform around it; null: no condition, the statement goes alone. */
function guardOf(edit: EditBuilder, statement: StatementFact): (() => boolean) | 'unknown' | null {
  const { facts, unit } = edit.slot;
  const region = facts.regions[statement.region];
  if (region !== undefined) {
    const around = facts.statements[region.statement]?.node;
    if (around?.kind !== 'if' || region.kind !== 'if') return null;
    const asks = isPlatform(edit.text(around.test));
    if (!asks) return null;
    return around.orElse === null && around.body.statements.length === 1 ? () => removeLines(edit, around) : 'unknown';
  }
  const { container } = unit;
  if (container === null || statement.scope > 0) return null;
  const header = edit.file.slots.find((slot) => slot.unit === container.header);
  if (header === undefined || container.kind !== 'if' || !isPlatform(header.text)) return container.kind === 'if' && header !== undefined && /__name__/.test(header.text) ? null : 'unknown';
  const inside = edit.file.slots.filter((slot) => slot.unit.container === container && slot.text.trim() !== '');
  const next = edit.file.slots[edit.file.slots.indexOf(edit.slot) + 1];
  if (inside.length !== 1 || (next !== undefined && next.unit.wrapper.startsWith('after-'))) return 'unknown';
  return () => removeBoth(edit, header);
}

function removeBoth(edit: EditBuilder, header: Slot): boolean {
  const from = header.unit.start - edit.slot.unit.start;
  const text = edit.slot.text.trimEnd();
  if (header.text.includes('#') || text.includes('#')) return false;
  const newline = edit.file.text.indexOf('\n', edit.slot.unit.start + text.length);
  edit.replace({ start: from, end: (newline < 0 ? edit.file.text.length : newline + 1) - edit.slot.unit.start }, '');
  return true;
}

function isPlatform(test: string): boolean {
  return /\bplatform\b|\bos\.name\b|\bsystem\(\)|\b(IS_)?WIN(DOWS)?\b/i.test(test);
}
