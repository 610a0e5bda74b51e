// The tour for newcomers: broken programs that say what they do, and repaired ones that must really be right.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileErrors, pythonWith, runPython, strictFlags } from './python.ts';
import { complaints, formatted } from './ruff.ts';
import { describeWith } from './services/parts.ts';

const folder = fileURLToPath(new URL('../../examples', import.meta.url));
const names = pythonFiles(folder);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('examples', () => {
  it('have a repaired twin each', () => {
    assert.deepEqual(pythonFiles(join(folder, 'fixed')), names);
    assert.equal(names.length, 7);
  });

  it('are accepted by Python, except for the one that is about a syntax error', async () => {
    const all = [...names, ...names.map((name) => `fixed/${name}`)];
    const errors = await compileErrors(Object.fromEntries(all.map((name) => [name, read(name)])));
    assert.deepEqual(Object.keys(errors), ['07_await_outside_async.py']);
    assert.match(errors['07_await_outside_async.py'] ?? '', /'await' outside async function/);
  });

  it('are listed in both readmes', () => {
    for (const readme of ['README.md', 'README.zh-cn.md']) {
      const linked = [...read(readme).matchAll(/^\| \[`(.+?)`\]\((.+?)\)/gm)].map(([, text, link]) => [text, link]);
      assert.deepEqual(
        linked,
        names.map((name) => [name, name]),
        readme,
      );
    }
  });

  for (const name of names) {
    it(`${name} explains itself in both languages`, () => {
      const [, english = '', chinese = ''] = /^"""(.+)\n\n(.+)\n"""\n/.exec(read(name)) ?? [];
      assertBilingual(english, chinese);
      const hints = [...read(name).matchAll(/^ *# (.+)$/gm)];
      assert.ok(hints.length > 0);
      for (const [, hint = ''] of hints) assertBilingual(...(hint.split(' · ') as [string, string]));
      assert.doesNotMatch(read(name), /#.*\n\s*#/, 'one line each');
    });

    it(`fixed/${name} satisfies Ruff, and both are formatted`, () => {
      assert.deepEqual(complaints(read(`fixed/${name}`)), []);
      for (const file of [name, `fixed/${name}`]) assert.equal(formatted(read(file)), read(file));
    });
  }

  describe('at run time', () => {
    const repaired: Record<string, { stdout: RegExp; stderr?: RegExp }> = {
      '02_forgotten_await.py': {
        stdout:
          /^sent: Order 1 confirmed\narchived 2\nOrder\(.+\)\nYou bought: Order\(.+\)\nunknown\nBook 100\n9.5\nsent: Goodbye\n$/,
      },
      '03_tasks.py': { stdout: /^counted photo 0\n300\n$/, stderr: /^background task failed: cannot reach Xiaoming$/m },
      '04_cancellation.py': { stdout: /^no longer watching\nstopped after 0\.\d s\n$/ },
      '06_event_loop.py': { stdout: /^\d\d:\d\d:\d\d\nlater\n$/ },
      '07_await_outside_async.py': { stdout: /^tea from hot water\n$/ },
    };
    for (const [name, { stdout, stderr }] of Object.entries(repaired)) {
      it(`fixed/${name} does its work`, async () => {
        const outcome = await runPython([join(folder, 'fixed', name)], { flags: strictFlags });
        assert.equal(outcome.code, 0, outcome.stderr);
        assert.match(outcome.stdout, stdout);
        if (stderr) assert.match(outcome.stderr, stderr);
        else assert.equal(outcome.stderr, '');
      });
    }

    const broken: Record<string, RegExp> = {
      '02_forgotten_await.py': /coroutine 'send_mail' was never awaited/,
      '03_tasks.py': /Task exception was never retrieved/,
      '06_event_loop.py': /ValueError: a coroutine was expected/,
      '07_await_outside_async.py': /SyntaxError: 'await' outside async function/,
    };
    for (const [name, symptom] of Object.entries(broken)) {
      it(`${name} shows what the readme says`, async () => {
        assert.match((await runPython([join(folder, name)], { flags: ['-X', 'dev'] })).stderr, symptom);
      });
    }

    describeWith(['aiohttp', 'httpx'], 'with a server', () => {
      let python = '';
      const requests: string[] = [];
      const server = createServer((request, response) => {
        requests.push(`${request.method} ${request.url}`);
        const json = request.url?.startsWith('/now');
        response.writeHead(200, { 'content-type': json ? 'application/json' : 'text/plain' });
        response.end(json ? '{"celsius": 21.5}' : 'fine');
      });
      let temporary = '';

      before(async () => {
        python = pythonWith('aiohttp', 'httpx');
        temporary = await mkdtemp(join(tmpdir(), 'examples-'));
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      });
      beforeEach(() => void requests.splice(0));
      after(async () => {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
        await rm(temporary, { recursive: true });
      });

      async function locally(name: string): Promise<string> {
        const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
        const file = join(temporary, name);
        await writeFile(file, read(`fixed/${name}`).replace(/^API = .*$/m, `API = "${address}"`));
        return file;
      }

      it('fixed/01_blocking.py does its work', async () => {
        const weather = join(temporary, 'weather');
        await mkdir(join(weather, 'cache'), { recursive: true });
        await writeFile(join(weather, 'template.txt'), 'Weather');
        await writeFile(join(temporary, 'sensor'), '#!/bin/sh\necho sensor 1.0\n', { mode: 0o755 });
        const file = await locally('01_blocking.py');
        const table = `import sqlite3
connection = sqlite3.connect("weather/weather.db")
connection.execute("create table history (city text, celsius real)")
connection.close()`;
        const start = `import os, runpy, sys
os.environ["PATH"] = os.getcwd() + os.pathsep + os.environ["PATH"]
${table}
runpy.run_path(sys.argv[1], run_name="__main__")
print(sqlite3.connect("weather/weather.db").execute("select * from history").fetchall())`;
        const outcome = await runPython(['-c', start, file], { python, folder: temporary, input: 'Beijing\n' });
        assert.equal(outcome.code, 0, outcome.stderr);
        assert.deepEqual(requests.sort(), ['GET /forecast/Beijing', 'GET /now/Beijing']);
        const report = 'Weather\nfine\nsensor 1.0\n\n1 bytes\n';
        assert.equal(readFileSync(join(weather, 'report.txt'), 'utf8'), report);
        assert.ok(outcome.stdout.endsWith(`${report}[('Beijing', 21.5)]\n`), outcome.stdout);
        assert.deepEqual(readdirSync(weather).sort(), ['report.txt', 'template.txt', 'weather.db']);
      });

      it('fixed/05_locks_and_sessions.py does its work', async () => {
        const outcome = await runPython([await locally('05_locks_and_sessions.py')], { python, flags: ['-X', 'dev'] });
        assert.equal(outcome.code, 0, outcome.stderr);
        assert.equal(outcome.stdout, "['fine', 'fine']\n200\n");
        assert.doesNotMatch(outcome.stderr, /Unclosed|Traceback|never/);
        assert.deepEqual(requests, ['GET /tea', 'POST /report'], 'the price is fetched once');
      });
    });
  });
});

function pythonFiles(place: string): string[] {
  return readdirSync(place)
    .filter((name) => name.endsWith('.py'))
    .sort();
}

function assertBilingual(english = '', chinese = ''): void {
  assert.doesNotMatch(english, /\p{Script=Han}/u);
  assert.match(english, /[.:]$/);
  assert.match(chinese, /\p{Script=Han}.*[。：]$/u, english);
}
