// Names for messages.

import type { ModuleNames } from './names.ts';

/** What a person calls it: `fetch` for a function of the file, `asyncio.sleep` for one from outside. */
export function nameOf(by: string, file: ModuleNames): string {
  return by.includes(':') ? file.definition(by)?.name ?? '' : by;
}
