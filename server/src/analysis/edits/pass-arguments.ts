// `submit(lambda: f(x))` as `submit(f, x)`.

import type { Resolver } from '../facts/resolve.ts';
import type { CallFact } from '../facts/types.ts';
import type { Lambda } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';

/** Only for methods that hand on arguments one by one, and functions that stay where a pickler finds them. */
export function passArguments(call: CallFact, lambda: Lambda, resolver: Resolver): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { body } = lambda;
    const method = call.node.callee.kind === 'attribute' ? call.node.callee.name : '';
    const takesKeywords = method === 'submit';
    if (lambda.params.length > 0 || body.kind !== 'call' || (!takesKeywords && method !== 'run_in_executor')) return false;
    if (body.args.some(({ form }) => form !== 'positional' && form !== 'star' && !(takesKeywords && form === 'keyword'))) return false;
    const { callee } = body;
    const root = callee.kind === 'attribute' ? callee.value : callee;
    if (root.kind !== 'name' || resolver.isLocal(root.name, call)) return false;
    // The lambda is the last argument: nothing of its own is handed on behind it.
    if (call.node.args.at(-1)?.value !== lambda || edit.text(body).includes('#')) return false;
    const args = edit.text({ start: body.open + 1, end: body.end - 1 }).trim().replace(/,$/, '');
    edit.replace(lambda, args === '' ? edit.text(callee) : `${edit.text(callee)}, ${args}`);
    return true;
  };
}
