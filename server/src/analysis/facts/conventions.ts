// Members of what a class keeps in an attribute: `Book.objects.filter(…).first`. Of a class that is imported and that nobody can look into, the attribute's name tells.

import type { Api } from '../knowledge/types.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Ground } from './protocols.ts';
import type { Place } from './types.ts';

export interface Conventional {
  readonly name: string;
  readonly api: Api;
}

/** The member that an attribute names; null where its object is not recognized, or is resolved for certain anyway. */
export function conventionalMember(expr: Expr, place: Place, ground: Ground): Conventional | null {
  if (expr.kind !== 'attribute') return null;
  const of = classOf(expr.value, place, ground);
  return of === null ? null : ground.resolver.knowledge.member(of, expr.name);
}

function classOf(expr: Expr, place: Place, ground: Ground): string | null {
  const { resolver, file } = ground;
  if (expr.kind === 'call') return conventionalMember(expr.callee, place, ground)?.api.returns ?? null;
  if (expr.kind !== 'attribute') return null;
  const owner = resolver.meaning(expr.value, place);
  if (owner.kind === 'class') {
    if (file.member(owner.key, expr.name) !== null) return null;
    for (const base of file.bases(owner.key).names) {
      const inherited = resolver.knowledge.member(base, expr.name)?.api.returns;
      if (inherited !== undefined) return inherited;
    }
    return null;
  }
  const convention = resolver.knowledge.convention(expr.name);
  if (convention === undefined || !file.mentions(convention.word)) return null;
  return owner.kind === 'api' && resolver.knowledge.api(owner.name) === undefined ? convention.returns : null;
}
