// `loop.set_debug(True)` as `asyncio.run(…, debug=True)`.

import type { CallFact } from '../facts/types.ts';
import { addKeyword } from './add-argument.ts';
import type { EditBuilder } from './builder.ts';
import { removeStatement } from './remove-statement.ts';

/** `runs`: the calls of `asyncio.run` that follow in the same function; null: those of the module. */
export function useDebugRun(call: CallFact, runs: readonly CallFact[] | null): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { facts } = edit.slot;
    const found = runs?.map((run) => ({ slot: edit.slot, run })) ?? edit.file.slots.flatMap((slot) => {
      const resolver = edit.file.names.resolver(slot);
      return slot.facts.calls.filter((run) => run.scope === 0 && resolver.apiName(resolver.callee(run)) === 'asyncio.run').map((run) => ({ slot, run }));
    });
    if (found.length === 0 || !found.every(({ slot, run }) => {
      const there = slot === edit.slot ? edit : edit.in(slot);
      return there !== null && addKeyword(there, run.node, 'debug', 'True');
    })) return false;
    // The loop was made for this call only.
    const receiver = call.node.callee.kind === 'attribute' ? call.node.callee.value : null;
    const [only, ...more] = receiver?.kind === 'name' ? facts.scopes[call.scope]?.bindings.get(receiver.name) ?? [] : [];
    if (runs !== null && receiver?.kind === 'name' && only !== undefined && more.length === 0 && facts.reads.filter(({ name }) => name === receiver.name).length === 1) {
      if (!removeStatement(edit, facts.statements[only.statement])) return false;
    }
    return removeStatement(edit, facts.statements[call.statement]);
  };
}
