// The timeline of asyncio as data: what is new, what is gone, and that rules which work by word know every word.

import assert from 'node:assert/strict';
import { files } from '../../server/src/analysis/knowledge/data/index.ts';
import { expandKey, Knowledge } from '../../server/src/analysis/knowledge/load.ts';
import { rule as newer } from '../../server/src/analysis/rules/api-newer-than-python.ts';

const knowledge = new Knowledge();
const asyncio = files.map(({ packages }) => packages['asyncio']).find((table) => table !== undefined) ?? {};
const table = typeof asyncio === 'string' ? JSON.parse(asyncio) as typeof asyncio : asyncio;
const names = Object.keys(table).flatMap(expandKey).filter((name) => name !== '');

describe('the timeline of asyncio', () => {
  it('is known to the rule about new API word by word', () => {
    const words = new Set(newer.words);
    for (const name of names) {
      if (knowledge.api(`asyncio.${name}`)?.since !== undefined) assert.ok(words.has(name.slice(name.lastIndexOf('.') + 1)), name);
    }
  });

  it('names only functions and classes that exist as former owners of a keyword', () => {
    const former = knowledge.api('asyncio')?.formerKeywords ?? [];
    assert.deepEqual(former.map(({ keyword }) => keyword), ['loop']);
    for (const { of } of former) for (const name of of) assert.ok(knowledge.api(`asyncio.${name}`) !== undefined, name);
  });

  it('gives every policy that can be replaced something to replace it with', () => {
    for (const name of names) {
      const factory = knowledge.api(`asyncio.${name}`)?.loopFactory;
      if (factory !== undefined && factory !== 'default') assert.ok(knowledge.api(factory) !== undefined, factory);
    }
  });
});
