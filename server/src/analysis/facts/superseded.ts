// Imports of packages that something else came in the place of.

import type { Knowledge } from '../knowledge/load.ts';
import type { Api } from '../knowledge/types.ts';
import type { Span } from '../model.ts';
import type { UnitFacts } from './types.ts';

export interface SupersededImport {
  readonly at: Span;
  readonly root: string;
  readonly superseded: NonNullable<Api['ended']>;
  /** Null: names differ there. */
  readonly rename: { readonly module: string; readonly at: Span; readonly text: string } | null;
}

export function* supersededImports(facts: UnitFacts, knowledge: Knowledge): Generator<SupersededImport> {
  for (const { node, region, scope } of facts.statements) {
    // Inside a function or `try` it may be a choice at run time.
    if (region !== -1 || scope !== 0) continue;
    if (node.kind === 'import') {
      for (const name of node.names) {
        const root = name.name.split('.')[0] ?? name.name;
        const superseded = knowledge.api(root)?.ended;
        if (superseded === undefined) continue;
        const at = { start: name.start, end: name.start + name.name.length };
        const { module } = superseded;
        // Everything is where it was, under the name the file uses.
        const whole = module !== undefined && superseded.names === undefined && name.name === root;
        yield { at, root, superseded, rename: whole ? { module, at: { start: name.start, end: name.end }, text: `${module} as ${name.alias ?? root}` } : null };
      }
    } else if (node.kind === 'import-from' && !node.star) {
      const root = node.module.split('.')[0] ?? node.module;
      const superseded = root === '' ? undefined : knowledge.api(root)?.ended;
      if (superseded === undefined) continue;
      const at = { start: node.start + 'from '.length, end: node.start + 'from '.length + node.module.length };
      const { module, names } = superseded;
      const same = module !== undefined && node.module === root && (names === undefined || node.names.every(({ name }) => names.includes(name)));
      yield { at, root, superseded, rename: same ? { module, at, text: module } : null };
    }
  }
}
