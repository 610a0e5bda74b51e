// Runs the snippets for aiohttp and httpx against a small server of our own. Both are system packages on Debian.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expand, snippetWithPrefix } from './expand.ts';
import { pythonWith, runPython, type Outcome } from './python.ts';
import { describeWith } from './services/parts.ts';

describeWith(['aiohttp', 'httpx'], 'snippets for the web', () => {
  let python = '';
  let folder = '';
  let server: Server;
  let address = '';
  let open = 0;
  let most = 0;

  before(() => (python = pythonWith('aiohttp', 'httpx')));
  beforeEach(async () => {
    [open, most] = [0, 0];
    folder = await mkdtemp(join(tmpdir(), 'snippets-'));
    server = createServer((request, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.statusCode = request.url === '/missing' ? 404 : 200;
        response.end(request.url);
      }, 20);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true });
  });

  async function run(prefix: string, typed: Record<number, string>, program?: string): Promise<Outcome> {
    await writeFile(join(folder, 'snippet.py'), expand(snippetWithPrefix(prefix), typed).text);
    if (program !== undefined) await writeFile(join(folder, 'program.py'), program);
    // Warnings of the libraries themselves are none of the snippet's.
    return runPython([join(folder, program === undefined ? 'snippet.py' : 'program.py')], { python, flags: ['-X', 'dev', '-W', 'ignore::DeprecationWarning'], folder, path: [folder] });
  }

  it('aio-fetch-all keeps to its limit, and a failure beside the results', async () => {
    const urls = ['/a', '/b', '/missing', '/c', '/d', '/e'].map((path) => `"${address}${path}"`).join(', ');
    const { code, stdout, stderr } = await run('aio-fetch-all', { 2: '2', 3: `[${urls}]`, 0: 'print(url[-2:], page if isinstance(page, str) else page.status)' });
    assert.equal(code, 0, stderr);
    assert.equal(stdout, '/a /a\n/b /b\nng 404\n/c /c\n/d /d\n/e /e\n');
    assert.equal(most, 2);
    assert.doesNotMatch(stderr, /Unclosed|never|Traceback/);
  });

  it('aio-better-fetch gets the same three times', async () => {
    const { code, stdout, stderr } = await run('aio-better-fetch', { 3: `${address}/page`, 0: 'print(await pooled([url, url]))' });
    assert.equal(code, 0, stderr);
    assert.equal(stdout, "5 5\n[b'/page', b'/page']\n");
    assert.doesNotMatch(stderr, /Unclosed|never|Traceback/);
  });

  it('aio-web-background starts and stops with the application', async () => {
    const program = `
import asyncio
from aiohttp import web
import snippet

log = []

async def refresh():
    try:
        while True:
            log.append("run")
            await asyncio.sleep(0.01)
    finally:
        log.append("stopped")

async def main():
    snippet.refresh = refresh
    runner = web.AppRunner(snippet.create_app())
    await runner.setup()
    await asyncio.sleep(0.05)
    await runner.cleanup()
    print(log[0], log[-1], len(asyncio.all_tasks()))

asyncio.run(main())
`;
    const { code, stdout, stderr } = await run('aio-web-background', {}, program);
    assert.equal(code, 0, stderr);
    assert.equal(stdout, 'run stopped 1\n');
  });
});
