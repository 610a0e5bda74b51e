// The file's spelling of imported names, and where a new import goes.

import type { FileFacts } from '../facts/file.ts';
import type { Registry } from '../facts/registry.ts';
import type { Slot } from '../facts/slot.ts';
import type { Place } from '../facts/types.ts';
import type { TextEdit } from '../model.ts';

/** `aio.sleep` in a file with `import asyncio as aio`; null when nothing that certainly runs imports it, or the spelling is shadowed here. */
export function importedAs(file: FileFacts, slot: Slot, path: string, place: Place): string | null {
  const resolver = file.names.resolver(slot);
  let best: string | null = null;
  for (const [name, only] of importsOf(file.registry)) {
    if (only.source.kind !== 'import' || !only.certain) continue;
    const { path: imported } = only.source;
    if (imported !== path && !path.startsWith(`${imported}.`)) continue;
    if (imported === path.split('.')[0] && path.split('.').length > 2 && name === imported && !isImported(file, path)) continue;
    if (resolver.isLocal(name, place)) continue;
    const spelling = name + path.slice(imported.length);
    if (best === null || spelling.length < best.length) best = spelling;
  }
  return best;
}

type Entry = Registry['names'] extends ReadonlyMap<string, readonly (infer E)[]> ? E : never;

const imports = new WeakMap<Registry, readonly (readonly [name: string, entry: Entry])[]>();

/** Few of a file's names are imported; every fix of a file asks for them. */
function importsOf(registry: Registry): readonly (readonly [name: string, entry: Entry])[] {
  let known = imports.get(registry);
  if (known === undefined) {
    known = [...registry.names].flatMap(([name, [only, ...more]]) => (only?.source.kind === 'import' && more.length === 0 ? [[name, only] as const] : []));
    imports.set(registry, known);
  }
  return known;
}

/** `import a` alone does not make `a.b` available. */
function isImported(file: FileFacts, path: string): boolean {
  const module = path.slice(0, path.lastIndexOf('.'));
  return file.slots.some((slot) => slot.facts.statements.some(({ node }) => node.kind === 'import' && node.names.some((name) => name.name === module)));
}

/** Inserts `import module` in the first block of imports, in order among plain imports; without imports, behind docstring and comments. */
export function importEdit(file: FileFacts, module: string, newline: string): TextEdit {
  const line = `import ${module}${newline}`;
  let behind: Slot | null = null;
  let before: Slot | null = null;
  let header: Slot | null = null;
  for (const slot of file.slots) {
    if (slot.text.trim() === '') continue;
    const first = slot.facts.statements[0]?.node;
    const isFuture = /^from\s+__future__\s/.test(slot.text);
    const isImport = !isFuture && (first?.kind === 'import' || first?.kind === 'import-from') && slot.facts.statements.length === 1;
    const isDocstring = first?.kind === 'expression' && first.value.kind === 'constant' && first.value.type === 'str';
    if (isImport) {
      before ??= slot;
      if (first?.kind === 'import' && (first.names[0]?.name ?? '') < module) behind = slot;
    } else if (isFuture || (isDocstring && before === null && header === null)) header = slot;
    else break;
  }
  if (behind !== null) return insertBehind(file, behind, line, newline);
  if (before !== null) return { start: before.unit.start, end: before.unit.start, newText: line };
  if (header !== null) {
    const edit = insertBehind(file, header, line, newline);
    return { ...edit, newText: newline + edit.newText };
  }
  const first = file.slots.find((slot) => slot.text.trim() !== '');
  const start = first === undefined ? file.text.length : first.unit.start + leadingComments(first.text);
  return { start, end: start, newText: first === undefined ? line : line + newline + newline };
}

function insertBehind(file: FileFacts, slot: Slot, line: string, newline: string): TextEdit {
  const end = slot.unit.start + slot.text.length;
  const next = file.text.indexOf('\n', end);
  if (next < 0) return { start: file.text.length, end: file.text.length, newText: newline + line };
  return { start: next + 1, end: next + 1, newText: line };
}

/** A shebang, an encoding line and the comments around them stay on top; so does a byte order mark. */
function leadingComments(text: string): number {
  return /^\uFEFF?(?:[ \t\f]*(?:#[^\n]*)?\r?\n)*/.exec(text)?.[0].length ?? 0;
}
