// What is written on the left of an assignment or behind `for`.

import type { Expr } from '../syntax/ast.ts';

/** Names that a loop or comprehension binds. */
export function namesIn(target: Expr): string[] {
  switch (target.kind) {
    case 'name': return [target.name];
    case 'tuple': case 'list': return target.elements.flatMap(namesIn);
    case 'starred': return namesIn(target.value);
    default: return [];
  }
}
