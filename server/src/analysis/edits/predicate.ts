// `filter(f, xs)` as a comprehension that awaits.

import type { CallFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';

/** A list instead of an iterator, which is what everybody but `next` wants. */
export function filterInComprehension(call: CallFact): (edit: EditBuilder) => boolean {
  return (edit) => {
    const [predicate, iterable, ...more] = call.node.args;
    if (predicate?.form !== 'positional' || iterable?.form !== 'positional' || more.length > 0 || edit.text(call.node).includes('#')) return false;
    const resolver = edit.file.names.resolver(edit.slot);
    const name = ['item', 'element', 'value'].find((candidate) => !resolver.isLocal(candidate, call) && !edit.file.registry.names.has(candidate));
    if (name === undefined) return false;
    edit.replace(call.node, `[${name} for ${name} in ${edit.text(iterable)} if await ${edit.text(predicate)}(${name})]`);
    return true;
  };
}
