// A callable and the arguments meant for it, bound together.

import { argumentAt } from '../facts/blocking.ts';
import type { CallFact } from '../facts/types.ts';
import type { ArgumentRef } from '../knowledge/types.ts';
import type { Argument } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';

/** `extra`: keyword arguments among the others; they and the positional ones behind the callable have to stand together. */
export function partialCallable(call: CallFact, ref: ArgumentRef, extra: readonly Argument[]): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { args } = call.node;
    const callable = argumentAt(call.node, ref);
    if (callable === null || callable.form !== 'positional') return false;
    const bound = args.slice(args.indexOf(callable) + 1).filter((argument) => argument.form === 'positional' || argument.form === 'star' || extra.includes(argument));
    const last = bound.at(-1);
    if (last === undefined || args.indexOf(last) !== args.indexOf(callable) + bound.length) return false;
    edit.insert(callable.start, `${edit.imported('functools.partial', call)}(`);
    edit.insert(last.end, ')');
    return true;
  };
}
