// Moving what each call makes anew to where all calls share it: in front of the function.

import { ownerFunction } from '../facts/context.ts';
import type { UnsharedLock } from '../facts/shared-locks.ts';
import type { Argument } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';

/** False where the arguments belong to the call, or where nothing in front of the function would be seen by all calls. */
export function hoistLock(edit: EditBuilder, found: UnsharedLock): boolean {
  const { facts } = edit.slot;
  const { made, binding } = found;
  const owner = ownerFunction(facts, made);
  if (owner === null || edit.text(made.node).includes('\n')) return false;
  const outer = facts.scopes[owner.scope];
  const nested = outer?.kind === 'function';
  // Up to Python 3.9 a lock is bound to the loop that is current where it is made: at import, none that will run.
  if (outer === undefined || (!nested && (owner.scope !== 0 || !edit.python.has('3.10')))) return false;
  const resolver = edit.file.names.resolver(edit.slot);
  if (!made.node.args.every((argument) => isFixed(argument))) return false;
  const name = binding?.name ?? freeName(edit, found.of);
  if (name === null || (binding !== null && isTaken(edit, name, binding.scope))) return false;
  if (resolver.isLocal(rootOf(edit.text(made.node.callee)), owner) !== resolver.isLocal(rootOf(edit.text(made.node.callee)), made)) return false;
  // A class of the file is there only behind its definition.
  const type = found.own === null ? null : edit.file.names.classAt(found.own);
  if (found.own !== null && (type === null || type.slot.unit.start > edit.slot.unit.start)) return false;
  const line = `${name} = ${edit.text(made.node)}`;
  const nl = edit.newline;
  if (nested) {
    const at = edit.lineStart(owner.node.start);
    if (edit.text({ start: at, end: owner.node.start }).trim() !== '') return false;
    edit.insert(at, `${edit.indentAt(owner.node.start)}${line}${nl}${nl}`);
  } else {
    const at = inFront(edit);
    if (at === null) return false;
    edit.insertInFile(at, `${line}${nl}${nl}${nl}`);
  }
  if (binding === null) {
    edit.replace(made.node, name);
    return true;
  }
  const statement = facts.statements[made.statement];
  return statement !== undefined && removeLine(edit, statement.node);
}

function isFixed({ value, form }: Argument): boolean {
  return (form === 'positional' || form === 'keyword') && (value.kind === 'constant' || (value.kind === 'name' && /^[A-Z][A-Z0-9_]*$/.test(value.name)));
}

function rootOf(callee: string): string {
  return callee.split('.')[0]?.trim() ?? callee;
}

/** Bound elsewhere than by the assignment that moves. */
function isTaken(edit: EditBuilder, name: string, except: number): boolean {
  const { facts } = edit.slot;
  return edit.file.registry.names.has(name) || facts.scopes.some((scope) => scope.bindings.has(name) && scope.index !== except) || (except < 0 && facts.reads.some((read) => read.name === name));
}

function freeName(edit: EditBuilder, of: string): string | null {
  const kind = of.slice(of.lastIndexOf('.') + 1).replace(/^.*(?=Lock$|Semaphore$|Limiter$|Condition$)/, '').toLowerCase();
  return [kind, `shared_${kind}`].find((name) => !isTaken(edit, name, -1)) ?? null;
}

/** The module-level line in front of the unit, with its comments, or of the classes around it. */
function inFront(edit: EditBuilder): number | null {
  let { unit } = edit.slot;
  while (unit.container !== null) {
    if (unit.container.kind !== 'class') return null;
    unit = unit.container.header;
  }
  const { text } = edit.file;
  let at = unit.start;
  for (let line = previousLine(text, at); line !== null && text.charAt(line) === '#'; line = previousLine(text, at)) at = line;
  return at;
}

function previousLine(text: string, at: number): number | null {
  return at === 0 ? null : text.lastIndexOf('\n', at - 2) + 1;
}

/** The whole line of a statement that stands alone on it, without comments. */
function removeLine(edit: EditBuilder, node: { readonly start: number; readonly end: number }): boolean {
  const { text } = edit.slot;
  const start = edit.lineStart(node.start);
  const end = text.indexOf('\n', node.end);
  if (end < 0 || text.slice(start, node.start).trim() !== '' || text.slice(node.end, end).trim() !== '') return false;
  // The blank line behind it would open the block.
  const blank = /^(?:[ \t\f]*\r?\n)+/.exec(text.slice(end + 1))?.[0].length ?? 0;
  edit.replace({ start, end: end + 1 + blank }, '');
  return true;
}
