// Handing a call to a thread.

import { hidesArguments } from '../facts/blocking.ts';
import type { CallFact, Place, UnitFacts } from '../facts/types.ts';
import type { Argument, Call } from '../syntax/ast.ts';
import { needsParentheses } from './await.ts';
import type { EditBuilder } from './builder.ts';

/** `asyncio.to_thread(f, a, k=1)`, or `run_in_executor` with `functools.partial` below Python 3.9. Not yet awaited. */
export function threadCall(edit: EditBuilder, callable: string, args: readonly string[], keywords: boolean, place: Place): string {
  const asyncio = edit.imported('asyncio', place);
  if (edit.python.has('3.9')) return `${asyncio}.to_thread(${[callable, ...args].join(', ')})`;
  const target = keywords ? `${edit.imported('functools', place)}.partial(${[callable, ...args].join(', ')})` : [callable, ...args].join(', ');
  return `${asyncio}.get_running_loop().run_in_executor(None, ${target})`;
}

/** Replaces a call by its thread form, awaited. `nested`: an argument blocks as well, so the whole expression goes along in a lambda. */
export function offloadCall(edit: EditBuilder, call: CallFact, nested: boolean): boolean {
  const { node } = call;
  if (nested && holdsSuspension(edit.slot.facts, node)) return false;
  if (!nested && isCommented(edit, node)) return offloadCommented(edit, call);
  const args = node.args.map((argument) => edit.text(argument));
  const keywords = hidesArguments(node) || node.args.some((argument) => argument.form === 'keyword');
  const text = nested ? threadCall(edit, `lambda: ${edit.text(node)}`, [], false, call) : threadCall(edit, edit.text(node.callee), args, keywords, call);
  const awaited = needsParentheses(call.use) ? `(await ${text})` : `await ${text}`;
  edit.replace(node, awaited);
  return true;
}

/** A comment stands between the arguments. */
function isCommented(edit: EditBuilder, { callee, args, end }: Call): boolean {
  const starts = [...args.map((argument) => argument.start), end];
  return starts.some((start, index) => edit.text({ start: args[index - 1]?.end ?? callee.end, end: start }).includes('#'));
}

/** Only the beginning is written anew; the arguments stay on their lines with their comments. */
function offloadCommented(edit: EditBuilder, call: CallFact): boolean {
  const { node } = call;
  const [first] = node.args;
  if (first === undefined || first.form === 'sole-generator' || !edit.python.has('3.9')) return false;
  const [, open] = /^\s*\(([^]*)$/.exec(edit.text({ start: node.callee.end, end: first.start })) ?? [];
  if (open === undefined) return false;
  const line = /\r?\n[ \t]*$/.exec(open)?.[0] ?? '';
  const isBracketed = needsParentheses(call.use);
  edit.replace({ start: node.start, end: first.start }, `${isBracketed ? '(' : ''}await ${edit.imported('asyncio', call)}.to_thread(${line}${edit.text(node.callee)},${line === '' ? ' ' : open}`);
  if (isBracketed) edit.insert(node.end, ')');
  return true;
}

/** `to_thread(parse, open(p).read())` → `to_thread(lambda: parse(open(p).read()))`: the arguments are evaluated in the thread as well. */
export function takeArgumentsAlong(offload: CallFact, callable: Argument): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { args } = offload.node;
    const behind = args.slice(args.indexOf(callable) + 1);
    const last = behind.at(-1);
    if (callable.form !== 'positional' || last === undefined || holdsSuspension(edit.slot.facts, offload.node) || edit.text(offload.node).includes('#')) return false;
    if (callable.value.kind !== 'name' && callable.value.kind !== 'attribute') return false;
    edit.replace({ start: callable.start, end: last.end }, `lambda: ${edit.text(callable.value)}(${behind.map((argument) => edit.text(argument)).join(', ')})`);
    return true;
  };
}

/** An `await`, `yield` or walrus inside cannot move into another function. */
export function holdsSuspension(facts: UnitFacts, node: Call): boolean {
  const inside = (at: { start: number; end: number }): boolean => at.start >= node.start && at.end <= node.end;
  return facts.suspensions.some(inside) || facts.yields.some((fact) => inside(fact.node));
}
