// What the tasks of a program share: the attributes of an object, the names of a module.

import type { Expr } from '../syntax/ast.ts';
import type { Resolver } from './resolve.ts';
import type { Place } from './types.ts';

/** The key of the class when the expression is the method's own `self` (or `cls`); other objects, such as a first parameter with a type of its own, may belong to one call. */
export function selfKey(expr: Expr, place: Place, resolver: Resolver): string | null {
  if (expr.kind !== 'name') return null;
  const owner = resolver.meaning(expr, place);
  if (owner.kind !== 'object' && owner.kind !== 'class') return null;
  const bindings = resolver.visible(expr.name, place, expr.start) ?? [];
  return bindings.length > 0 && bindings.every(({ source }) => source.kind === 'parameter' && source.position === 0 && (source.param.annotation === null || /^(self|cls)$/.test(source.param.name))) ? owner.key : null;
}
