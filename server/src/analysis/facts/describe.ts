// Names for messages.

import type { Expr } from '../syntax/ast.ts';
import { isFunctionKey } from './meaning.ts';
import type { ModuleNames } from './names.ts';

/** What a person calls it: `fetch` for a function of the file, `asyncio.sleep` for one from outside. */
export function nameOf(by: string, file: ModuleNames): string {
  return isFunctionKey(by) ? file.functionName(by) : by;
}

/** The place to point at for a function of the file; nothing for one from outside. */
export function definedAt(by: string, file: ModuleNames): readonly { readonly definition: string; readonly message: string; readonly args: { readonly name: string } }[] {
  return isFunctionKey(by) ? [{ definition: by, message: 'common.definedHere', args: { name: nameOf(by, file) } }] : [];
}

/** `self.db` as it is written; null for what is more than names and attributes. */
export function dotted(expr: Expr): string | null {
  if (expr.kind === 'name') return expr.name;
  const outer = expr.kind === 'attribute' ? dotted(expr.value) : null;
  return expr.kind === 'attribute' && outer !== null ? `${outer}.${expr.name}` : null;
}

/** The word in an expression that a reader would call it by: `fetch` for `self.fetch(x)`; the kind of a literal. */
export function nearestName(expr: Expr): string {
  switch (expr.kind) {
    case 'name': case 'attribute': return expr.name;
    case 'call': return nearestName(expr.callee);
    case 'subscript': case 'await': case 'starred': return nearestName(expr.value);
    case 'constant': case 'formatted': return 'str';
    case 'comprehension': return expr.form;
    default: return expr.kind;
  }
}
