// A coroutine function as a plain one, with its calls.

import type { FunctionFact } from '../facts/types.ts';
import type { AwaitedCall } from '../facts/unused-async.ts';
import type { EditBuilder } from './builder.ts';

/** `async` goes, and `await` at every call. */
export function makePlain(fact: FunctionFact, calls: readonly AwaitedCall[]): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { header, nameStart } = fact.node;
    const written = /^async\s+(?=def\b)/.exec(edit.text({ start: header, end: nameStart }))?.[0];
    if (written === undefined) return false;
    edit.replace({ start: header, end: header + written.length }, '');
    return calls.every(({ slot, call }) => {
      const there = slot === edit.slot ? edit : edit.in(slot);
      if (there === null || call.use.kind !== 'awaited') return false;
      // Without the `await` a generator expression is a plain one, which is read in another way.
      if (slot.facts.scopes[call.scope]?.lazy === true) return false;
      const keyword = { start: call.use.node.start, end: call.node.start };
      if (!/^await\s+$/.test(there.text(keyword))) return false;
      there.replace(keyword, '');
      return true;
    });
  };
}
