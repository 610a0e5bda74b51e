// The decorators of a function, and what the tables say about each.

import type { Api } from '../knowledge/types.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Resolver } from './resolve.ts';
import type { FunctionFact } from './types.ts';

export interface Decorator {
  readonly node: Expr;
  /** Without the arguments it is given. */
  readonly target: Expr;
  readonly name: string | null;
  readonly api: Api | undefined;
}

export function decoratorsOf(fact: FunctionFact, resolver: Resolver): readonly Decorator[] {
  return fact.node.decorators.map((node) => {
    const target = node.kind === 'call' ? node.callee : node;
    const name = resolver.apiName(resolver.meaning(target, fact));
    return { node, target, name, api: name === null ? undefined : resolver.knowledge.api(name) };
  });
}
