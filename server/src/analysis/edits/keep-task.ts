// A reference to a task for as long as it runs: a module-level set that the task leaves when it is done.

import type { Node } from '../syntax/ast.ts';
import type { Place } from '../facts/types.ts';
import type { Slot } from '../facts/slot.ts';
import type { EditBuilder } from './builder.ts';

const setName = 'background_tasks';

/** Rewrites the statement that is `node` alone into three that keep the task. `creation` is the expression that makes it. */
export function keepTask(edit: EditBuilder, node: Node, creation: string, place: Place): boolean {
  const indent = edit.indentAt(node.start);
  // Something else on the line (`if x: create_task(…)`, `a(); b()`) leaves no room for three statements.
  const { text } = edit.slot;
  if (text.slice(edit.lineStart(node.start), node.start).trim() !== '') return false;
  const lineEnd = text.indexOf('\n', node.end);
  if (!/^\s*(#.*)?$/.test(text.slice(node.end, lineEnd < 0 ? undefined : lineEnd))) return false;
  const resolver = edit.file.names.resolver(edit.slot);
  // A name of its own: binding one that the function reads from outside would make it local.
  const name = ['task', 'background_task', 'kept_task'].find((candidate) => !resolver.isLocal(candidate, place) && !edit.file.registry.names.has(candidate));
  const lines = name === undefined ? null : keepingLines(edit, name, creation, place);
  if (lines === null) return false;
  edit.replace(node, lines.join(`${edit.newline}${indent}`));
  return true;
}

/** The three statements; declares the set where the file has none. Null: its name is taken. */
export function keepingLines(edit: EditBuilder, name: string, creation: string, place: Place): readonly string[] | null {
  const asyncio = edit.imported('asyncio', place);
  if (edit.file.names.resolver(edit.slot).isLocal(setName, place)) return null;
  const known = edit.file.registry.names.get(setName);
  if (known === undefined) {
    // Built-in collections take type parameters from 3.9 on.
    const declaration = edit.python.has('3.9') ? `${setName}: set[${asyncio}.Task] = set()` : `${setName} = set()`;
    const { at, prefix } = behindImports(edit);
    edit.insertInFile(at, `${prefix}${declaration}${edit.newline}`);
  } else if (known.length !== 1 || known[0]?.source.kind === 'function' || known[0]?.source.kind === 'import') return null;
  return [`${name} = ${creation}`, `${setName}.add(${name})`, `${name}.add_done_callback(${setName}.discard)`];
}

/** Where the imports that open the file end, with the blank line that belongs before a declaration there. */
export function behindImports(edit: EditBuilder): { at: number; prefix: string } {
  const { file, newline } = edit;
  let last: Slot | null = null;
  for (const slot of file.slots) {
    const first = slot.facts.statements[0]?.node;
    if (slot.text.trim() === '') continue;
    const isImport = first?.kind === 'import' || first?.kind === 'import-from' || /^from\s+__future__/.test(slot.text);
    const isDocstring = first?.kind === 'expression' && first.value.kind === 'constant' && first.value.type === 'str';
    // `try: import x` and `if TYPE_CHECKING:` are part of the imports.
    const isConditional = slot.unit.container !== null || (slot.unit.role === 'header' && first?.kind !== 'class');
    if (!isImport && !isDocstring && !isConditional) break;
    last = slot;
  }
  if (last === null) {
    const first = file.slots.find((slot) => slot.text.trim() !== '');
    return { at: first?.unit.start ?? file.text.length, prefix: '' };
  }
  const end = file.text.indexOf('\n', last.unit.start + last.text.length);
  return end < 0 ? { at: file.text.length, prefix: newline + newline } : { at: end + 1, prefix: newline };
}
