// Collects the edits of one fix, in document offsets.

import type { FileFacts } from '../facts/file.ts';
import type { Slot } from '../facts/slot.ts';
import type { Place } from '../facts/types.ts';
import type { Span, TextEdit } from '../model.ts';
import type { PythonTarget } from '../python-version.ts';
import { importEdit, importedAs } from './imports.ts';

export class EditBuilder {
  private failed = false;

  constructor(readonly file: FileFacts, readonly slot: Slot, readonly python: PythonTarget, private readonly edits: TextEdit[] = [], private readonly imports = new Map<string, string>()) {}

  /** Source of a span of the unit. */
  text(span: Span): string {
    return this.slot.text.slice(span.start, span.end);
  }

  replace(span: Span, newText: string): void {
    this.edits.push({ start: this.slot.unit.start + span.start, end: this.slot.unit.start + span.end, newText });
  }

  insert(offset: number, newText: string): void {
    this.replace({ start: offset, end: offset }, newText);
  }

  /** At an offset of the document. */
  insertInFile(offset: number, newText: string): void {
    this.edits.push({ start: offset, end: offset, newText });
  }

  /** The same edit list, for another unit of the file. Null when that one is being typed. */
  in(slot: Slot): EditBuilder | null {
    return slot.broken !== null || slot.recovered ? null : new EditBuilder(this.file, slot, this.python, this.edits, this.imports);
  }

  /** This fix is not possible here. */
  fail(): void {
    this.failed = true;
  }

  /** How the file writes `module` (or `module.member`): an imported spelling, or a new import. */
  imported(path: string, place: Place): string {
    const known = importedAs(this.file, this.slot, path, place);
    if (known !== null) return known;
    const module = path.includes('.') && !this.isModule(path) ? path.slice(0, path.lastIndexOf('.')) : path;
    const rest = path.slice(module.length);
    if (this.imports.has(module)) return `${this.imports.get(module)}${rest}`;
    const root = module.split('.')[0] ?? module;
    const taken = this.file.registry.names.has(root) || this.file.names.resolver(this.slot).isLocal(root, place);
    if (taken) {
      this.failed = true;
      return path;
    }
    this.edits.push(importEdit(this.file, module, this.newline));
    this.imports.set(module, module);
    return path;
  }

  /** `a.b.c` where every part but the last is a module by convention: names of modules are lower case, of classes not. */
  private isModule(path: string): boolean {
    return path === 'concurrent.futures' || path === 'urllib.request';
  }

  get newline(): string {
    const text = this.file.text;
    const end = text.indexOf('\n');
    return end > 0 && text.charCodeAt(end - 1) === 0x0d ? '\r\n' : '\n';
  }

  /** White space at the beginning of the line that holds `offset`. */
  indentAt(offset: number): string {
    return /^[ \t\f]*/.exec(this.slot.text.slice(this.lineStart(offset)))?.[0] ?? '';
  }

  lineStart(offset: number): number {
    return this.slot.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** One step of indentation as this file writes it: what a function's body is deeper than its `def`. */
  get indentUnit(): string {
    for (const { text, facts } of [this.slot, ...this.file.slots]) {
      const indentOf = (offset: number): string => /^[ \t\f]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
      for (const { node } of facts.functions) {
        const outer = indentOf(node.header);
        const inner = indentOf(node.body.statements[0]?.start ?? node.header);
        if (inner.length > outer.length && inner.startsWith(outer)) return inner.slice(outer.length);
      }
    }
    return '    ';
  }

  /** Sorted edits, or null when there are none, the fix failed, or two edits overlap. */
  finish(): readonly TextEdit[] | null {
    return this.edits.length === 0 ? null : this.beside();
  }

  /** The same for edits beside a text that is written anyway: there may be none. */
  beside(): readonly TextEdit[] | null {
    if (this.failed) return null;
    const sorted = this.edits.map((edit, order) => ({ edit, order })).sort((a, b) => a.edit.start - b.edit.start || a.order - b.order).map(({ edit }) => edit);
    for (let i = 1; i < sorted.length; i++) {
      const before = sorted[i - 1];
      const now = sorted[i];
      if (before !== undefined && now !== undefined && now.start < before.end) return null;
    }
    return sorted;
  }
}
