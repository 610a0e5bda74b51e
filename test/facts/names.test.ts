// What the rest of the file makes of a name: later definitions, replaced methods, callers. All of it follows edits elsewhere.

import assert from 'node:assert/strict';
import { noNeighbours } from '../../server/src/analysis/facts/neighbours.ts';
import { FileFacts } from '../../server/src/analysis/facts/file.ts';
import { Knowledge } from '../../server/src/analysis/knowledge/load.ts';
import { syntax } from '../harness/core.ts';
import { after, rulesOf } from '../harness/edited.ts';

const knowledge = new Knowledge();

async function fileOf(text: string): Promise<FileFacts> {
  const file = new FileFacts(await syntax(), knowledge, text, noNeighbours);
  file.settle();
  return file;
}

const client = `class Client:
    async def get(self): ...

    async def main(self):
        self.get()
`;

describe('names of a file', () => {
  it('asked while the module is made may not be the last ones', async () => {
    const file = await fileOf('def start(): ...\n\nasync def start(): ...\n');
    assert.equal(file.names.name('start', false)?.kind, 'function');
    assert.equal(file.names.name('start', true)?.kind, 'unknown');
  });

  it('of methods stand for nothing once the method is replaced from outside', async () => {
    assert.deepEqual(await rulesOf(client), ['coroutine-never-awaited']);
    assert.deepEqual(await after(client, `${client}\n\ndef patch(client, fake):\n    client.get = fake\n`), []);
    assert.deepEqual(await after(client, `${client}\n\ndef patch(client, fake):\n    setattr(client, "get", fake)\n`), []);
    assert.deepEqual(await after(`${client}\n\nClient.get = print\n`, client), ['coroutine-never-awaited']);
  });

  it('of methods stand for nothing once a decorator or a metaclass may change the class', async () => {
    assert.deepEqual(await after(client, `from tools import wrap\n\n\n@wrap\n${client}`), []);
    assert.deepEqual(await after(client, client.replace('Client:', 'Client(metaclass=Meta):')), []);
  });

  it('that pass a coroutine on must do so on every path', async () => {
    const text = (body: string): string => `async def f(): ...\n\n\ndef g(a):\n${body.replace(/^/gm, '    ')}\n\n\nasync def main():\n    g(1)\n`;
    assert.deepEqual(await rulesOf(text('return f()')), ['coroutine-never-awaited']);
    assert.deepEqual(await rulesOf(text('if a:\n    return f()\nraise ValueError')), ['coroutine-never-awaited']);
    assert.deepEqual(await rulesOf(text('if a:\n    return f()')), []);
    assert.deepEqual(await rulesOf(text('if a:\n    return None\nreturn f()')), []);
    assert.deepEqual(await after(text('return f()'), text('return f() if a else 1')), []);
  });

  // Each turn of the circle used to double the work: `lib2to3/btm_utils.py` took five minutes.
  it('that depend on themselves in a loop have no answer, and that quickly', async () => {
    const assignments = Array.from({ length: 24 }, (_, i) => `        a${i} = a${(i + 1) % 24}.left or a${(i + 7) % 24}.right or a${(i + 11) % 24}`).join('\n');
    assert.deepEqual(await rulesOf(`async def f(a0, a1):\n    while a0.next:\n${assignments}\n        a0()\n`), []);
  });
});

describe('references to a function', () => {
  async function referencesTo(name: string, text: string): Promise<string[]> {
    const file = await fileOf(text);
    for (const slot of file.slots) {
      const fact = slot.facts.functions.find((found) => found.node.name === name);
      if (fact === undefined) continue;
      return file.names.references(`${slot.id}:${fact.index}`).map(({ slot: from, call }) => (call === null ? 'mentioned' : from.text.slice(call.node.start, call.node.end)));
    }
    return [];
  }

  it('are its calls, wherever they stand', async () => {
    assert.deepEqual(await referencesTo('load', 'def load(): ...\n\ndef a():\n    load()\n\nload(1)\n'), ['load()', 'load(1)']);
  });

  it('are mentions without a call as well', async () => {
    assert.deepEqual(await referencesTo('load', 'def load(): ...\n\nrun(load)\nx = load\n'), ['mentioned', 'mentioned']);
  });

  it('leave out other things of that name', async () => {
    assert.deepEqual(await referencesTo('load', 'import json\n\ndef load(): ...\n\ndef a(load):\n    load()\n\njson.load()\n'), []);
  });

  it('of methods count what may be one', async () => {
    assert.deepEqual(await referencesTo('load', 'class A:\n    def load(self): ...\n\n    def a(self, other):\n        self.load()\n        other.load()\n        make().load\n'), ['self.load()', 'mentioned', 'mentioned']);
  });
});
