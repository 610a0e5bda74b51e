// How control leaves a block of statements.

import type { Block, Expr, Stmt } from '../syntax/ast.ts';

export type Exit = 'end' | 'return' | 'break' | 'continue' | 'raise';

const onlyEnd: ReadonlySet<Exit> = new Set<Exit>(['end']);

/** All ways out that the statements spell; any call may raise besides, and that is not counted. */
export function exitsOf(block: Block | null): ReadonlySet<Exit> {
  const exits = new Set<Exit>();
  for (const statement of block?.statements ?? []) {
    const found = exitsOfStatement(statement);
    for (const exit of found) if (exit !== 'end') exits.add(exit);
    // What follows is never reached.
    if (!found.has('end')) return exits;
  }
  exits.add('end');
  return exits;
}

function exitsOfStatement(node: Stmt): ReadonlySet<Exit> {
  switch (node.kind) {
    case 'return': case 'raise': case 'break': case 'continue': return new Set<Exit>([node.kind]);
    case 'if': return union(exitsOf(node.body), exitsOf(node.orElse));
    case 'with': return exitsOf(node.body);
    case 'while':
    case 'for': {
      const inner = exitsOf(node.body);
      const exits = new Set<Exit>([...inner].filter((exit) => exit === 'return' || exit === 'raise'));
      const endless = node.kind === 'while' && isAlwaysTrue(node.test);
      if (inner.has('break')) exits.add('end');
      if (!endless) for (const exit of exitsOf(node.orElse)) exits.add(exit);
      return exits;
    }
    case 'try': {
      const handled = node.handlers.map((handler) => exitsOf(handler.body));
      const body = exitsOf(node.body);
      const main = body.has('end') ? union(without(body, 'end'), exitsOf(node.orElse)) : body;
      const exits = union(main, ...handled);
      const final = exitsOf(node.final);
      // A `finally` that jumps replaces every other way out.
      return final.has('end') ? union(exits, without(final, 'end')) : final;
    }
    case 'match': return union(onlyEnd, ...node.cases.map((clause) => exitsOf(clause.body)));
    default: return onlyEnd;
  }
}

export function isAlwaysTrue(test: Expr): boolean {
  return test.kind === 'constant' && (test.type === 'true' || (test.type === 'int' && Number(test.text) !== 0));
}

function union(...sets: readonly ReadonlySet<Exit>[]): ReadonlySet<Exit> {
  return new Set(sets.flatMap((set) => [...set]));
}

function without(set: ReadonlySet<Exit>, exit: Exit): ReadonlySet<Exit> {
  return new Set([...set].filter((found) => found !== exit));
}

/** A simple statement behind which the next one runs, unless something it calls raises. */
export function isDefinite(node: Stmt): boolean {
  switch (node.kind) {
    case 'expression': case 'assign': case 'augmented': case 'import': case 'import-from': case 'function': case 'class': case 'pass': case 'global': case 'nonlocal': case 'type-alias': return true;
    default: return false;
  }
}
