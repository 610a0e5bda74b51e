// Writing an error into the log where a handler drops it.

import type { HandlerFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';
import { logBy } from './logger.ts';

/** In place of the handler's only statement; by the module's own logger where it has one. */
export function useLogger(handler: HandlerFact, what: string): (edit: EditBuilder) => boolean {
  return (edit) => {
    const [only, ...more] = handler.node.body.statements;
    if (only === undefined || more.length > 0 || edit.text(only).includes('#')) return false;
    edit.replace(only, `${logBy(edit, 'exception', handler, only.start)}("${what} failed")`);
    return true;
  };
}
