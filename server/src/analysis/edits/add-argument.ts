// A further keyword argument for a call.

import type { Call } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';

/** Behind the last argument. False where `**kwargs` may hold it already. */
export function addKeyword(edit: EditBuilder, call: Call, keyword: string, value: string): boolean {
  if (call.args.some((argument) => argument.form === 'double-star' || argument.form === 'sole-generator' || argument.keyword === keyword)) return false;
  const last = call.args.at(-1);
  const text = `${keyword}=${value}`;
  edit.insert(last?.end ?? call.open + 1, last === undefined ? text : `, ${text}`);
  return true;
}
