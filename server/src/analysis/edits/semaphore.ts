// A semaphore around each coroutine of a fan-out, in a local function that takes what the comprehension binds.

import type { FanOut } from '../facts/fan-out.ts';
import type { Expr } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';

const names = ['semaphore', 'limited'] as const;
const limit = 10;

export function limitWithSemaphore(found: FanOut): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { element, comprehension, starter } = found;
    if (comprehension === null) return false;
    const { facts, text } = edit.slot;
    const resolver = edit.file.names.resolver(edit.slot);
    if (names.some((name) => resolver.isLocal(name, starter) || edit.file.registry.names.has(name))) return false;
    const statement = facts.statements[starter.statement]?.node;
    if (statement === undefined || text.slice(edit.lineStart(statement.start), statement.start).trim() !== '' || 'body' in statement) return false;
    const inside = (at: { readonly start: number; readonly end: number }): boolean => at.start >= element.start && at.end <= element.end;
    if (facts.suspensions.some(inside) || facts.comprehensions.some((other) => inside(other.node)) || edit.text(element).includes('\n')) return false;
    const bound = comprehension.clauses.flatMap((clause) => targets(clause.target));
    const used = bound.filter((name) => facts.reads.some((read) => read.name === name && inside(read)));
    if (facts.calls.some((call) => inside(call.node) && call.node !== element && call.node.args.some(({ value }) => value.kind === 'named'))) return false;
    const indent = edit.indentAt(statement.start);
    const step = edit.indentUnit;
    const nl = edit.newline;
    const semaphore = edit.imported('asyncio.Semaphore', starter);
    edit.insert(statement.start, [
      `semaphore = ${semaphore}(${limit})`, '',
      `${indent}async def limited(${used.join(', ')}):`,
      `${indent}${step}async with semaphore:`,
      `${indent}${step}${step}return await ${edit.text(element)}`, '',
      indent,
    ].join(nl));
    edit.replace(element, `limited(${used.join(', ')})`);
    return true;
  };
}

function targets(target: Expr): string[] {
  switch (target.kind) {
    case 'name': return [target.name];
    case 'tuple': case 'list': return target.elements.flatMap(targets);
    case 'starred': return targets(target.value);
    default: return [];
  }
}
