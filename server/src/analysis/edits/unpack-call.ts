// `to_thread(work(a))` → `to_thread(work, a)`, in the words of whatever takes the function.

import type { CallFact } from '../facts/types.ts';
import type { Argument } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';

export function unpackCall(call: CallFact, callable: Argument, inner: CallFact): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { args, callee } = inner.node;
    if (edit.text(inner.node).includes('#') || args.some((argument) => argument.form === 'sole-generator')) return false;
    const name = edit.text(callee);
    const own = args.map((argument) => edit.text(argument)).join(', ');
    if (args.length === 0) edit.replace(callable.value, name);
    else if (callable.form === 'keyword') {
      // `Thread(target=…)` takes them apart from the function.
      if (args.some((argument) => argument.form !== 'positional') || call.node.args.some(({ keyword }) => keyword === 'args' || keyword === 'kwargs') || callable.keyword !== 'target') return false;
      edit.replace(callable.value, `${name}, args=(${own}${args.length === 1 ? ',' : ''})`);
    } else if (call.node.args.at(-1) !== callable) return false;
    else if (args.every((argument) => argument.form === 'positional' || argument.form === 'star')) edit.replace(callable.value, `${name}, ${own}`);
    else edit.replace(callable.value, `${edit.imported('functools', call)}.partial(${name}, ${own})`);
    return true;
  };
}
