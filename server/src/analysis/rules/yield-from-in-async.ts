// `yield from` stands in an `async def`: Python refuses to compile the file.

import { coroutineOf } from '../facts/awaiting.ts';
import { ownerFunction } from '../facts/context.ts';
import { iterationOf } from '../facts/protocols.ts';
import type { YieldFact } from '../facts/types.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'yield-from-in-async',
  aliases: ['PLE1700', 'E1700', 'misc', 'invalid-syntax'],
  family: 'syntax',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['yield'],

  check(unit) {
    const { facts, report, text } = unit;
    for (const found of facts.yields) {
      if (!found.node.from || ownerFunction(facts, found)?.async !== true) continue;
      report({
        at: { start: found.node.start, end: found.node.start + (/^yield\s+from/.exec(text(found.node))?.[0].length ?? 5) },
        message: 'message',
        fixes: () => fixesOf(found, unit),
      });
    }
  },
};

/** Only where the statement does nothing else and everybody can see what is delegated to. */
function fixesOf(found: YieldFact, unit: UnitUnderCheck): readonly FixPlan[] {
  const { facts, resolver } = unit;
  const { node } = found;
  const statement = facts.statements[found.statement]?.node;
  const { value } = node;
  if (value === null) return [];
  const call = facts.calls.find((fact) => fact.node === value);
  if (call !== undefined && coroutineOf(call, resolver) !== null) {
    return [{ title: { key: 'await' }, safety: 'safe', build: (edit) => edit.replace({ start: node.start, end: value.start }, 'await ') }];
  }
  const iteration = iterationOf(value, found, unit);
  if (iteration === null || statement?.kind !== 'expression' || statement.value !== node) return [];
  const name = ['item', 'value', 'element'].find((word) => !facts.reads.some((read) => read.name === word) && !facts.scopes.some((scope) => scope.bindings.has(word)));
  return name === undefined ? [] : [{
    title: { key: iteration === 'async' ? 'loopAsync' : 'loop' }, safety: 'safe',
    build: (edit) => {
      const line = edit.slot.text.indexOf('\n', statement.end);
      const end = line < 0 ? edit.slot.text.length : line - (edit.slot.text[line - 1] === '\r' ? 1 : 0);
      // A second statement on the line would end up in the loop.
      if (!/^[ \t]*(#.*)?$/.test(edit.text({ start: statement.end, end }))) return false;
      edit.replace({ start: node.start, end: value.start }, `${iteration === 'async' ? 'async for' : 'for'} ${name} in `);
      edit.insert(statement.end, ':');
      edit.insert(end, `${edit.newline}${edit.indentAt(statement.start)}${edit.indentUnit}yield ${name}`);
      return true;
    },
  }];
}
