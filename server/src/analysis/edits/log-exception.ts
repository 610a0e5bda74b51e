// Writing an error into the log where a handler drops it.

import type { HandlerFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';

const loggers = ['logger', 'log', '_logger', 'LOGGER', '_LOGGER', 'LOG'];

/** In place of the handler's only statement; by the module's own logger where it has one. */
export function useLogger(handler: HandlerFact, what: string): (edit: EditBuilder) => boolean {
  return (edit) => {
    const [only, ...more] = handler.node.body.statements;
    if (only === undefined || more.length > 0 || edit.text(only).includes('#')) return false;
    const resolver = edit.file.names.resolver(edit.slot);
    const own = loggers.find((name) => {
      const value = resolver.isLocal(name, handler) ? null : resolver.name(name, handler, only.start);
      return value?.kind === 'instance' && value.of === 'logging.Logger';
    });
    edit.replace(only, `${own === undefined ? edit.imported('logging.exception', handler) : `${own}.exception`}("${what} failed")`);
    return true;
  };
}
