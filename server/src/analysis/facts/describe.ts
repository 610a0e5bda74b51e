// Names for messages.

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
