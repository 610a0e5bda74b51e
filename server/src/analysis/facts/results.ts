// What awaiting a coroutine gives: a plain value, or something to be awaited once more.

import type { Expr } from '../syntax/ast.ts';
import type { Coroutine } from './awaiting.ts';
import { isFunctionKey } from './meaning.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { Place } from './types.ts';

/** `yes`: the annotation or every `return` says so. */
export function givesPlainResult(coroutine: Coroutine, file: ModuleNames): 'yes' | 'no' | 'unknown' {
  if (coroutine.result.kind === 'awaitable') return 'no';
  if (coroutine.result.kind !== 'unknown') return 'yes';
  if (!isFunctionKey(coroutine.by)) {
    // Coroutine functions of the tables give results; the few that give awaitables say so.
    return file.knowledge.api(coroutine.by)?.awaited === undefined ? 'yes' : 'unknown';
  }
  const found = file.functionOf(coroutine.by);
  if (found === null || !found.fact.async || found.fact.node.returns !== null || found.fact.node.decorators.length > 0) return 'unknown';
  const returns = found.slot.facts.returns.filter((each) => each.scope === found.fact.ownScope);
  const resolver = file.resolver(found.slot);
  return returns.every((each) => each.node.value === null || isPlainlyWritten(each.node.value, each, resolver, 0)) ? 'yes' : 'unknown';
}

function isPlainlyWritten(expr: Expr, place: Place, resolver: Resolver, depth: number): boolean {
  switch (expr.kind) {
    // Awaited once more already.
    case 'await': return true;
    case 'name': {
      const visible = resolver.visible(expr.name, place, expr.start) ?? [];
      return depth < 3 && visible.length > 0 && visible.every((binding) => binding.source.kind === 'value' && isPlainlyWritten(binding.source.value, binding, resolver, depth + 1));
    }
    case 'constant': case 'formatted': case 'list': case 'tuple': case 'set': case 'dict': case 'binary': case 'unary': case 'compare': case 'not': return true;
    case 'comprehension': return expr.form !== 'generator';
    case 'conditional': return isPlainlyWritten(expr.body, place, resolver, depth) && isPlainlyWritten(expr.orElse, place, resolver, depth);
    default: return false;
  }
}
