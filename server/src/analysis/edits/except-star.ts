// `except` clauses turned into `except*`, all of one `try` at once as the grammar demands.

import { caughtTypes } from '../facts/cancellation.ts';
import { exitsOf } from '../facts/flow.ts';
import type { HandlerFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';

export function useExceptStar(handler: HandlerFact): (edit: EditBuilder) => boolean {
  return (edit) => {
    // Whoever asks for the version may not have this syntax.
    if (!edit.python.has('3.11') && edit.file.names.mentions('version_info')) return false;
    const { facts } = edit.slot;
    const resolver = edit.file.names.resolver(edit.slot);
    for (const found of facts.handlers.filter((other) => other.tryNode === handler.tryNode)) {
      const { node } = found;
      if (node.types === null || node.star) return false;
      // A cancellation raised again in `except*` would leave as a group.
      if (caughtTypes(node.types).some((type) => /^(asyncio\.CancelledError|builtins\.(BaseException|BaseExceptionGroup|ExceptionGroup))$/.test(resolver.apiName(resolver.meaning(type, found)) ?? ''))) return false;
      const exits = exitsOf(node.body);
      if (exits.has('return') || exits.has('break') || exits.has('continue')) return false;
      // `error.errno`: the name stands for a group from now on.
      if (facts.reads.some((read) => read.name === node.name && read.start >= node.body.start && read.end <= node.body.end && (read.use.kind === 'attribute' || read.use.kind === 'raised'))) return false;
      if (!/^except\b/.test(edit.text({ start: node.start, end: node.headerEnd }))) return false;
      edit.insert(node.start + 'except'.length, '*');
    }
    return true;
  };
}
