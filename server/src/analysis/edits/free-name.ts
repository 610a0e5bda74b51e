// A name that nothing in the unit or at module level has.

import type { EditBuilder } from './builder.ts';

export function freeName(edit: EditBuilder, wanted: string, taken: ReadonlySet<string> = new Set()): string {
  let name = wanted;
  for (let count = 2; taken.has(name) || isNameTaken(edit, name); count++) name = `${wanted}_${count}`;
  return name;
}

export function isNameTaken(edit: EditBuilder, name: string): boolean {
  const { facts } = edit.slot;
  return facts.scopes.some((scope) => scope.bindings.has(name)) || facts.reads.some((read) => read.name === name) || edit.file.registry.names.has(name);
}
