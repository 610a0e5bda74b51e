// `if __name__ == "__main__":` around a statement of the module.

import type { StatementFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';
import { indentLines } from './indent.ts';

export function addGuard({ node }: StatementFact): (edit: EditBuilder) => boolean {
  return (edit) => {
    const start = edit.lineStart(node.start);
    // `a(); b()` on one line.
    if (start !== node.start || !/^[ \t]*(#.*)?(\r?\n|$)/.test(edit.slot.text.slice(node.end))) return false;
    edit.insert(start, `if __name__ == "__main__":${edit.newline}`);
    return indentLines(edit, start, node.end, edit.indentUnit);
  };
}
