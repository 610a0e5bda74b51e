// Letting a cancellation out of a `try` statement.

import { caughtTypes } from '../facts/cancellation.ts';
import { exitsOf } from '../facts/flow.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { HandlerFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';

/** `raise` as the handler's last statement, in place of a `pass` or jump that stands there. */
export function raiseAgain(handler: HandlerFact): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { body, types } = handler.node;
    // Several types: the others would be raised again as well.
    if (types === null || caughtTypes(types).length !== 1) return false;
    const last = body.statements.at(-1);
    const exits = exitsOf(body);
    if (last === undefined || handler.tryNode.end < last.end) return false;
    const jumps = last.kind === 'pass' || last.kind === 'break' || last.kind === 'continue' || (last.kind === 'return' && (last.value === null || last.value.kind === 'constant' || last.value.kind === 'name'));
    if (jumps) {
      // Another way out further up would keep the cancellation all the same.
      const other = exitsOf({ ...body, statements: body.statements.slice(0, -1) });
      if (other.size !== 1 || !other.has('end')) return false;
      edit.replace(last, 'raise');
      return true;
    }
    if (exits.size !== 1 || !exits.has('end')) return false;
    const { text } = edit.slot;
    const indent = edit.indentAt(last.start);
    if (text.slice(edit.lineStart(last.start), last.start).trim() !== '') return false;
    const newline = text.indexOf('\n', last.end);
    const tail = text.slice(last.end, newline < 0 ? text.length : newline);
    if (!/^\s*(#.*)?$/.test(tail)) return false;
    edit.insert(last.end + tail.trimEnd().length, `${edit.newline}${indent}raise`);
    return true;
  };
}

/** `except asyncio.CancelledError: raise` above the handler. */
export function raiseFirst(handler: HandlerFact, resolver: Resolver): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { node } = handler;
    // A clause for the same one type would never be reached.
    if (node.types !== null && caughtTypes(node.types).length === 1 && resolver.apiName(resolver.meaning(node.types, handler)) === 'asyncio.CancelledError') return false;
    if (edit.text({ start: edit.lineStart(node.start), end: node.start }).trim() !== '') return false;
    const indent = edit.indentAt(node.start);
    const nl = edit.newline;
    edit.insert(node.start, `except ${edit.imported('asyncio.CancelledError', handler)}:${nl}${indent}${edit.indentUnit}raise${nl}${indent}`);
    return true;
  };
}

/** `Exception` in place of `BaseException` or nothing. */
export function narrowToException(handler: HandlerFact, resolver: Resolver): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { node } = handler;
    const exception = resolver.name('Exception', handler, node.start);
    if (exception.kind !== 'api' || exception.name !== 'builtins.Exception') return false;
    if (node.types === null) {
      const keyword = /^except\b/.exec(edit.slot.text.slice(node.start));
      if (keyword === null) return false;
      edit.insert(node.start + keyword[0].length, ' Exception');
      return true;
    }
    const broad = caughtTypes(node.types).find((type) => resolver.apiName(resolver.meaning(type, handler)) === 'builtins.BaseException');
    if (broad === undefined) return false;
    edit.replace(broad, 'Exception');
    return true;
  };
}
