// WebAssembly without memory: what a text is read as afterwards does not depend on what went wrong before.

import assert from 'node:assert/strict';
import { ParserAborted, parserMemory, type Syntax } from '../../server/src/analysis/index.ts';
import { syntax } from '../harness/core.ts';

/** Neither Node's types nor the core's know it. */
declare const WebAssembly: { readonly Memory: { readonly prototype: { grow: (pages: number) => number } } };

const large = `table = [${'[],'.repeat(120_000)}]\n`;
const small = 'import time\n\n\nasync def main():\n    time.sleep(1)\n';

describe('a parser that ran out of memory', () => {
  let parser: Syntax;
  let read: string;
  const { grow } = WebAssembly.Memory.prototype;
  const look = (text: string): string => JSON.stringify(parser.parse('', text, '', { tree: true }));

  before(async () => {
    parser = await syntax();
    read = look(small);
  });

  afterEach(() => {
    WebAssembly.Memory.prototype.grow = grow;
  });

  it('reads the next text right, however often that happens, and gives back what it took', async () => {
    const before = await parserMemory();
    WebAssembly.Memory.prototype.grow = () => {
      throw new RangeError('no memory');
    };
    for (let round = 0; round < 8; round++) {
      assert.throws(() => look(large), ParserAborted);
      assert.equal(look(small), read);
    }
    assert.deepEqual(await parserMemory(), before);
    WebAssembly.Memory.prototype.grow = grow;
    assert.equal(parser.parse('', large, '', { tree: true }).statements.length, 1);
    assert.equal(look(small), read);
  });

  it('holds no tree between texts', async () => {
    for (const text of [small, large, 'x = (\n', '']) look(text);
    assert.equal((await parserMemory()).trees, 0);
  });
});
