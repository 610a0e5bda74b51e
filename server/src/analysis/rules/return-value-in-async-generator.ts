// `return` with a value stands in an asynchronous generator: Python refuses to compile the file.

import { ownerFunction } from '../facts/context.ts';
import type { Expr } from '../syntax/ast.ts';
import type { FixPlan, Rule } from './rule.ts';

export const rule: Rule = {
  id: 'return-value-in-async-generator',
  aliases: ['B901', 'misc', 'invalid-syntax'],
  family: 'syntax',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['yield'],

  check({ facts, report, text }) {
    for (const { node, ...place } of facts.returns) {
      const { value } = node;
      const owner = value === null ? null : ownerFunction(facts, place);
      if (value === null || owner?.async !== true || !owner.generator) continue;
      report({
        at: node,
        message: 'message',
        args: { name: owner.node.name },
        fixes: () => [isPlain(value) ? drop(node.start + 'return'.length, node.end) : split(node.start, node.end, text(value), value)],
      });
    }
  },
};

function drop(start: number, end: number): FixPlan {
  return { title: { key: 'dropValue' }, safety: 'safe', build: (edit) => edit.replace({ start, end }, '') };
}

/** What the value's expression does is still done. */
function split(start: number, end: number, value: string, node: Expr): FixPlan {
  return {
    title: { key: 'splitValue' }, safety: 'suggestion', isPreferred: true,
    build: (edit) => {
      // A value over several lines in brackets would lose them, and a statement behind a colon has no line of its own.
      if (value.includes('\n') || node.kind === 'named' || edit.text({ start: edit.lineStart(start), end: start }).trim() !== '') return false;
      edit.replace({ start, end }, `${value}${edit.newline}${edit.indentAt(start)}return`);
      return true;
    },
  };
}

/** Evaluating it does nothing that anybody could miss. */
function isPlain(value: Expr): boolean {
  switch (value.kind) {
    case 'name': case 'constant': case 'lambda': return true;
    case 'list': case 'tuple': case 'set': return value.elements.every(isPlain);
    case 'dict': return value.keys.every((key) => key !== null && isPlain(key)) && value.values.every(isPlain);
    case 'attribute': return isPlain(value.value);
    default: return false;
  }
}
