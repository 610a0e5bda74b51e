// Every mention of APIs in a unit, called or not.

import type { Attribute, Name } from '../syntax/ast.ts';
import type { Resolver } from './resolve.ts';
import type { Place, UnitFacts, Use } from './types.ts';

export interface ApiUse {
  /** Canonical qualified name. */
  readonly name: string;
  readonly node: Name | Attribute;
  readonly place: Place;
  readonly use: Use;
}

/** `asyncio.run`, `run`, `aio.run`: the longest part of each chain that names something a table or `counts` wants. */
export function* apiUses(facts: UnitFacts, resolver: Resolver, counts: (name: string) => boolean): Generator<ApiUse> {
  for (const read of facts.reads) {
    let node: Name | Attribute = { kind: 'name', start: read.start, end: read.end, name: read.name };
    for (let { use } = read; ; use = use.outer) {
      const meaning = resolver.meaning(node, read);
      // What an instance's attributes are is told by its class, not by the name that made it.
      const name = resolver.apiName(meaning);
      if (name !== null && counts(name)) {
        yield { name, node, place: read, use };
        break;
      }
      if (use.kind !== 'attribute' || (meaning.kind !== 'api' && node.kind === 'attribute')) break;
      node = use.node;
    }
  }
}
