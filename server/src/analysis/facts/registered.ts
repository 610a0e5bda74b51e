// Which frameworks a function is given to, by decorators or as an argument.

import type { Api, ArgumentRef } from '../knowledge/types.ts';
import type { Argument, Expr } from '../syntax/ast.ts';
import type { Ground } from './protocols.ts';
import type { CallFact, FunctionFact } from './types.ts';

export interface Framework {
  readonly name: string;
  readonly api: Api;
}

/** The decorator that calls the function as a plain one; null: none does, or another one in between may have made a plain one of it. */
export function frameworkOf(fact: FunctionFact, ground: Ground): Framework | null {
  const { decorators } = fact.node;
  // From the function outwards: each must be known to leave the function what it is.
  for (let at = decorators.length - 1; at >= 0; at--) {
    const decorator = decorators[at];
    const found = decorator === undefined ? null : decoratorOf(decorator, fact, ground);
    if (decorator === undefined || found === null) return null;
    if (found.api.decorates === 'plain') return awaitsAnyway(decorator, found.api, ground) ? null : found;
    if (!/^(keeps|static|class-method)$/.test(found.api.decorator ?? '')) return null;
  }
  return null;
}

export function argumentAt(call: CallFact, ref: ArgumentRef): Argument | undefined {
  const { args } = call.node;
  const byName = ref.keyword === undefined ? undefined : args.find((argument) => argument.keyword === ref.keyword);
  if (byName !== undefined || ref.position === undefined) return byName;
  const found = args[ref.position];
  return found?.form === 'positional' && args.slice(0, ref.position).every((argument) => argument.form === 'positional') ? found : undefined;
}

function decoratorOf(decorator: Expr, fact: FunctionFact, { resolver, file }: Ground): Framework | null {
  const target = decorator.kind === 'call' ? decorator.callee : decorator;
  let name = resolver.apiName(resolver.meaning(target, fact));
  if (name === null && target.kind === 'attribute') {
    // `@cli.command()`, where `cli` is what a decorator of the same framework made of a function.
    const owner = resolver.meaning(target.value, fact);
    const made = owner.kind === 'function' ? file.functionOf(owner.key) : null;
    const outer = made?.fact.node.decorators[0];
    const inside = made === null ? resolver : file.resolver(made.slot);
    const maker = made === null || outer === undefined ? null : inside.apiName(inside.meaning(outer.kind === 'call' ? outer.callee : outer, made.fact));
    const gives = maker === null ? undefined : resolver.knowledge.api(maker)?.returns;
    name = gives === undefined ? null : resolver.knowledge.member(gives, target.name)?.name ?? null;
  }
  const api = name === null ? undefined : resolver.knowledge.api(name);
  return name === null || api === undefined ? null : { name, api };
}

/** With a class of its own for tasks or commands, or where the file sets up something that awaits. */
function awaitsAnyway(decorator: Expr, api: Api, { file }: Ground): boolean {
  const own = decorator.kind === 'call' && decorator.args.some(({ keyword, form }) => keyword === 'base' || keyword === 'cls' || form === 'double-star');
  return own || api.awaitedWith?.some((word) => file.mentions(word)) === true;
}
