// The index worker and the parser die; the session lives on, tells what happened, and finds the same afterwards.

import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded } from '../check/bundle.ts';
import { makeFolder } from '../check/folder.ts';
import { RealServer } from './real-server.ts';

const preload = [join(__dirname, 'preload.cjs')];
const helper = 'import time\n\n\ndef pause():\n    time.sleep(1)\n';
const caller = (module: string): string => `from ${module} import pause\n\n\nasync def main():\n    pause()\n`;

const start = (files: Readonly<Record<string, string>>, env: Readonly<Record<string, string>>): Promise<RealServer> => RealServer.start({ folder: makeFolder(files), preload, env, settings: { hideWhileTyping: 'off' } });
/** Damaged, so that the tree is needed, and too large for the memory that WebAssembly has at the start. */
const large = `${helper}\n\nasync def main():\n    time.sleep(1)\n\n\ntable = [${'[],'.repeat(120_000)}\n`;

/** Across files findings may come a moment later. */
async function eventually(server: RealServer, uri: string, rules: readonly string[]): Promise<void> {
  const last = (): unknown => server.published.filter((params) => params.uri === uri).at(-1)?.diagnostics.map(({ code }) => code).join();
  await server.until(() => last() === rules.join());
}

describe('the index worker', () => {
  before(buildIfNeeded);

  for (const [name, reason] of [['ends_the_worker', 'exit 3'], ['fills_the_worker', 'ERR_WORKER_OUT_OF_MEMORY']] as const) {
    it(`that dies of a file is replaced, and the other files are known (${reason})`, async () => {
      const server = await start({ [`${name}.py`]: helper, 'good.py': helper }, { LENS_FAULTS: 'deadly-files', NODE_OPTIONS: '--max-old-space-size=100' });
      await server.open(server.uri('a.py'), caller(name));
      assert.deepEqual(await server.rulesOf(server.uri('a.py')), []);
      await server.until(() => server.logged.length >= 2);
      await server.open(server.uri('b.py'), caller('good'));
      await eventually(server, server.uri('b.py'), ['blocking-through-helper']);
      const told = server.logged.filter((line) => line.startsWith('The index worker'));
      assert.deepEqual(told, Array.from({ length: 2 }, () => `The index worker ended (${reason}). Another one takes its place.`));
      assert.equal(await server.stop(), 0);
    });
  }

  it('that cannot be started is given up in the end, and open files still know each other', async () => {
    const server = await start({ 'good.py': helper, 'other.py': helper }, { LENS_FAULTS: 'no-workers' });
    await server.open(server.uri('a.py'), caller('good'));
    assert.deepEqual(await server.rulesOf(server.uri('a.py')), []);
    for (let n = 0; n < 3; n++) {
      writeFileSync(join(server.folder, `m${n}.py`), helper);
      await server.open(server.uri(`user${n}.py`), caller(`m${n}`));
      await server.rulesOf(server.uri(`user${n}.py`));
    }
    await server.until(() => server.logged.some((line) => line.includes('No other one is started')));
    assert.equal(server.logged.filter((line) => line.startsWith('The index worker ended (ERR_WORKER_INIT_FAILED)')).length, 5);
    await server.open(server.uri('other.py'), helper);
    await server.open(server.uri('b.py'), caller('other'));
    await eventually(server, server.uri('b.py'), ['blocking-through-helper']);
    assert.equal(await server.request<number>('asyncioLens/checkWorkspace', {}).catch(() => 'failed'), 0);
    assert.equal(await server.stop(), 0);
  });

  it('that cannot answer says so, in words that hold nothing of the code', async () => {
    const hunger = join(makeFolder({ hunger: '' }), 'hunger');
    const server = await start({ 'large.py': large, 'large_too.py': large, 'good.py': helper }, { LENS_FAULTS: `hunger=${hunger}` });
    await server.open(server.uri('a.py'), `${caller('large')}${caller('large_too')}`);
    await server.until(() => server.logged.includes("The index worker could not answer 'outline' (ParserAborted)."));
    await server.open(server.uri('b.py'), caller('good'));
    await eventually(server, server.uri('b.py'), ['blocking-through-helper']);
    assert.equal(server.logged.filter((line) => line.includes('could not answer')).length, 1);
    assert.equal(await server.stop(), 0);
  });
});

describe('the parser', () => {
  before(buildIfNeeded);

  it('without memory loses nothing but time: what is found stays, and is looked for again', async () => {
    const hunger = join(makeFolder({}), 'hunger');
    const server = await start({}, { LENS_FAULTS: `hunger=${hunger}` });
    const uri = server.uri('a.py');
    await server.open(uri, 'import time\n\n\nasync def main():\n    time.sleep(1)\n\n\nx = (\n');
    await eventually(server, uri, ['blocking-call-in-async']);
    writeFileSync(hunger, '');
    await server.change(uri, large, 2);
    await server.rulesOf(uri, 2);
    await server.until(() => server.logged.some((line) => /ParserAborted: the parser ran out of memory/.test(line)));
    rmSync(hunger);
    await server.change(uri, `${large}\n`, 3);
    assert.deepEqual(await server.rulesOf(uri, 3), ['blocking-call-in-async']);
    await server.assertWell();
    assert.equal(server.stderr, '');
    assert.equal(await server.stop(), 0);
  });
});

describe('a server that is killed', () => {
  before(buildIfNeeded);

  it('in the middle of its work leaves nothing that the next one could stumble over', async () => {
    const files = Object.fromEntries(Array.from({ length: 120 }, (_, n) => [`m${n}.py`, n % 2 === 0 ? helper : caller(`m${n - 1}`)]));
    const folder = makeFolder(files);
    const blocked = Object.keys(files).filter((_, n) => n % 2 === 1).length;
    for (const killAfter of [0, 1, 20, 60]) {
      const server = await RealServer.start({ folder });
      const checking = server.request('asyncioLens/checkWorkspace', {}).catch(() => 'never answered');
      // By what it has said, not by a clock: it dies early, in the middle, late.
      await server.until(() => server.published.length >= killAfter);
      server.process.kill('SIGKILL');
      assert.equal(await server.ended, 'SIGKILL');
      server.connection.dispose();
      await Promise.race([checking, server.ended]);
    }
    const next = await RealServer.start({ folder });
    assert.equal(await next.request<number>('asyncioLens/checkWorkspace', {}), blocked);
    await next.assertWell();
    assert.equal(await next.stop(), 0);
    assert.equal(next.stderr, '');
  });
});
