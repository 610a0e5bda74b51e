// How a file writes to the log.

import type { Place } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';

const loggers = ['logger', 'log', '_logger', 'LOGGER', '_LOGGER', 'LOG'];

/** `logger.error` where the module has a logger of its own, else `logging.error` with its import. */
export function logBy(edit: EditBuilder, method: 'error' | 'exception', place: Place, at: number): string {
  const resolver = edit.file.names.resolver(edit.slot);
  const own = loggers.find((name) => {
    const value = resolver.isLocal(name, place) ? null : resolver.name(name, place, at);
    return value?.kind === 'instance' && value.of === 'logging.Logger';
  });
  return own === undefined ? edit.imported(`logging.${method}`, place) : `${own}.${method}`;
}
