// Code that takes the current event loop without naming it: `ensure_future`, `gather`, `Future` outside of coroutines.

import { isOnLoop } from '../facts/context.ts';
import type { CallFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';

/** Whether anything in the file does, besides one call. */
export function takesCurrentLoop(edit: EditBuilder, except: CallFact | null): boolean {
  return edit.file.slots.some((slot) => {
    const { facts } = slot;
    const resolver = edit.file.names.resolver(slot);
    return facts.calls.some((call) => {
      if (call === except || isOnLoop(facts, call)) return false;
      const callee = resolver.callee(call);
      const api = callee.kind === 'api' && callee.name.startsWith('asyncio.') ? resolver.knowledge.api(callee.name) : undefined;
      // Up to Python 3.9 a lock or queue belongs to the loop that is current where it is made.
      return api?.awaitable === 'task' || api?.awaitable === 'future' || (api?.bindsLoop === true && !edit.python.has('3.10'));
    });
  });
}

/** `loop = get_event_loop()` → `loop = new_event_loop()`, made the current one where the file relies on that. */
export function makeNewLoop(call: CallFact): (edit: EditBuilder) => boolean {
  return (edit) => {
    edit.replace(call.node.callee, edit.imported('asyncio.new_event_loop', call));
    if (!takesCurrentLoop(edit, null)) return true;
    const statement = edit.slot.facts.statements[call.statement]?.node;
    const [target, ...more] = statement?.kind === 'assign' && statement.value === call.node ? statement.targets : [];
    if (statement === undefined || target?.kind !== 'name' || more.length > 0 || edit.text({ start: edit.lineStart(statement.start), end: statement.start }).trim() !== '') return false;
    edit.insert(statement.end, `${edit.newline}${edit.indentAt(statement.start)}${edit.imported('asyncio.set_event_loop', call)}(${target.name})`);
    return true;
  };
}
