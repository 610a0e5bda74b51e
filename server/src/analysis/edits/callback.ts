// A coroutine function that was handed to something that cannot await it.

import { otherArguments } from '../facts/coroutine-functions.ts';
import type { CallFact } from '../facts/types.ts';
import type { Argument } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';

/** `await to_thread(f, a)` → `await f(a)`: the arguments behind the callable are its own. */
export function awaitDirectly(call: CallFact, callable: Argument): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { args } = call.node;
    const at = args.indexOf(callable);
    if (callable.form !== 'positional' || hasComment(edit, call)) return false;
    const own = args.slice(at + 1).map((argument) => edit.text(argument)).join(', ');
    edit.replace(call.node, `${edit.text(callable.value)}(${own})`);
    return true;
  };
}

/** A thread with a loop of its own: `submit(f, a)` → `submit(asyncio.run, f(a))`, `Thread(target=f, args=(a,))` → `Thread(target=asyncio.run, args=(f(a),))`. */
export function runInThread(call: CallFact, callable: Argument): (edit: EditBuilder) => boolean {
  return (edit) => {
    const name = edit.text(callable.value);
    if (hasComment(edit, call)) return false;
    if (callable.form === 'positional') {
      const { args } = call.node;
      const behind = args.slice(args.indexOf(callable) + 1);
      edit.replace({ start: callable.start, end: behind.at(-1)?.end ?? callable.end }, `${edit.imported('asyncio', call)}.run, ${name}(${behind.map((argument) => edit.text(argument)).join(', ')})`);
      return true;
    }
    const others = otherArguments(call.node, callable);
    if (callable.form !== 'keyword' || others.some(({ keyword }) => keyword === 'kwargs' || keyword === null)) return false;
    const given = others.find(({ keyword }) => keyword === 'args');
    if (given !== undefined && given.value.kind !== 'tuple') return false;
    const own = given?.value.kind === 'tuple' ? given.value.elements.map((element) => edit.text(element)).join(', ') : '';
    const run = `args=(${name}(${own}),)`;
    edit.replace(callable.value, `${edit.imported('asyncio', call)}.run${given === undefined ? `, ${run}` : ''}`);
    if (given !== undefined) edit.replace(given, run);
    return true;
  };
}

function hasComment(edit: EditBuilder, call: CallFact): boolean {
  return edit.text(call.node).includes('#');
}
