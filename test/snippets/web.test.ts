// The snippets for the web: clients against a small server of our own, servers against clients of our own.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pythonWith } from './python.ts';
import { assertInterrupted, assertOk, programs, snippetRuns } from './runs.ts';
import { describeWith } from './services/parts.ts';
import { freePort } from './services/server.ts';

/** Counts what is asked of it and how much at the same time; a page each, except for the odd ones. */
class Site {
  readonly asked: string[] = [];
  readonly connections = new Set<unknown>();
  most = 0;
  address = '';
  #open = 0;
  readonly #server: Server = createServer((request, response) => {
    const url = request.url ?? '';
    this.asked.push(url);
    this.connections.add(request.socket);
    this.most = Math.max(this.most, ++this.#open);
    setTimeout(() => {
      this.#open--;
      if (url === '/silent') return;
      response.statusCode = url === '/missing' ? 404 : 200;
      if (url.startsWith('/items/')) response.setHeader('content-type', 'application/json').end(`{"item": "${url}"}`);
      else if (url === '/headings') response.end('<!doctype html><title>x</title><h1>One</h1><p>text</p><h2> Two <b>!</b></h2>');
      else response.end(url);
    }, 20);
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.address = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

let site = new Site();
function useSite(): void {
  beforeEach(async () => {
    site = new Site();
    await site.start();
  });
  afterEach(() => site.stop());
}

describeWith(['aiohttp'], 'snippets for aiohttp', () => {
  useSite();
  const { runs, tries } = snippetRuns(() => ({ python: pythonWith('aiohttp') }));

  fetches('aio-aiohttp', runs, /ClientResponseError: 404/);

  runs('aio-fetch-all', 'keeps to its limit, and a failure beside the results', async ({ asModule, strictly }) => {
    const urls = ['/a', '/b', '/missing', '/c', '/d', '/e'].map((path) => `"${site.address}${path}"`).join(', ');
    const file = await asModule({ 2: '2', 3: `[${urls}]`, 0: 'print(url[-2:], page if isinstance(page, str) else page.status)' });
    assert.deepEqual(await strictly([file]), { code: 0, stdout: '/a /a\n/b /b\nng 404\n/c /c\n/d /d\n/e /e\n', stderr: '' });
    assert.equal(site.most, 2);
  });

  runs('aio-better-fetch', 'gets the same three times', async ({ asModule, strictly }) => {
    const file = await asModule({ 3: `${site.address}/page`, 0: 'print(await pooled([url, url]))' });
    assert.deepEqual(await strictly([file]), { code: 0, stdout: "5 5\n[b'/page', b'/page']\n", stderr: '' });
  });

  tries('aio-web-background', 'starts and stops with the application');
  tries('aio-websocket', 'tells everybody, forgets who has gone, and stops with clients connected');

  for (const job of ['print("still running")', '1 / 0']) {
    runs('aio-aiohttp-server', `answers, and ends on SIGINT with nothing left open (${job})`, async ({ asModule, strictly }) => {
      const port = await freePort();
      const file = await asModule({ 3: job, 4: '0.05', 6: `${site.address}/page`, 8: `${port}` });
      const ask = async (): Promise<void> => {
        const answers = await Promise.all(Array.from({ length: 5 }, async () => (await fetch(`http://127.0.0.1:${port}/`)).json()));
        assert.deepEqual(answers, Array(5).fill({ upstream: 200 }));
      };
      const outcome = await strictly([join(programs, 'program.py'), 'aiohttp', file], {
        signal: { name: 'SIGINT', after: 'CTRL+C', and: async (complained) => void await Promise.all([ask(), ...(job === '1 / 0' ? [complained(/background task failed\n[^]*\nbackground task failed\n/)] : [])]) },
      });
      assert.equal(outcome.code, 0, outcome.stderr);
      assert.equal(site.asked.length, 5);
      // In debug mode aiohttp writes down who asked.
      const stderr = outcome.stderr.replace(/^127\.0\.0\.1 .*"GET \/ HTTP.*\n/gm, '');
      if (job === '1 / 0') assert.match(stderr, /^background task failed\n[^]*ZeroDivisionError[^]*\nbackground task failed\n/);
      else assert.equal(stderr, '');
    });
  }
});

describeWith(['httpx'], 'snippets for httpx', () => {
  useSite();
  const { runs } = snippetRuns(() => ({ python: pythonWith('httpx') }));

  fetches('aio-httpx', runs, /HTTPStatusError: .*404/);
});

describeWith(['aiohttp', 'Beautiful Soup'], 'the page scraper', () => {
  useSite();
  const { runs } = snippetRuns(() => ({ python: pythonWith('aiohttp', 'bs4') }));

  runs('aio-scraper', 'reads a page, and gives up one that does not come', async ({ asModule, strictly }) => {
    const scrape = async (path: string) => strictly([await asModule({ 1: '2', 0: `print(await scrape(session, "${site.address}${path}"))` })]);
    assert.deepEqual(await scrape('/headings'), { code: 0, stdout: "['One', 'Two!']\n", stderr: '' });
    const [missing, silent] = [await scrape('/missing'), await scrape('/silent')];
    assert.match(missing.stderr, /ClientResponseError: 404/);
    assert.match(silent.stderr, /TimeoutError/);
    for (const { code, stderr } of [missing, silent]) {
      assert.equal(code, 1);
      assert.doesNotMatch(stderr, /never|Unclosed|ignored|Warning/);
    }
  });
});

describeWith(['FastAPI', 'httpx'], 'snippets for FastAPI', () => {
  useSite();
  const { runs } = snippetRuns(() => ({ python: pythonWith('fastapi', 'uvicorn', 'httpx') }));

  runs('aio-fastapi', 'passes on what the other service says through one client, and ends on SIGINT', async ({ asModule, strictly }) => {
    const port = await freePort();
    await asModule({ 1: site.address, 2: '1' });
    const get = async (path: string): Promise<unknown> => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return [response.status, await response.json()];
    };
    const ask = async (): Promise<void> => {
      for (const number of [1, 2, 3]) assert.deepEqual(await get(`/items/${number}`), [200, { item: `/items/${number}` }]);
      assert.equal(site.connections.size, 1, 'the connection is kept');
      assert.equal(((await get('/items/one')) as [number])[0], 422);
      await site.stop();
      assert.deepEqual(await get('/items/4'), [502, { detail: 'upstream failed' }]);
    };
    const outcome = await strictly([join(programs, 'serve-fastapi.py'), `${port}`], { signal: { name: 'SIGINT', after: 'up\n', and: ask } });
    assert.deepEqual(outcome, { code: 0, stdout: 'up\ndown\n', stderr: '' });
  });
});

describeWith(['websockets'], 'snippets for websockets', () => {
  const { runs } = snippetRuns(() => ({ python: pythonWith('websockets') }));

  runs('aio-websocket-client', 'connects again however it was left, and closes its connection', async ({ asModule, strictly }) => {
    const port = await freePort();
    await asModule({ 1: `ws://127.0.0.1:${port}/chat` });
    assertOk(await strictly([join(programs, 'try-websocket-client.py'), `${port}`]));
  });
});

/** A client: prints a page, fails on a bad status and in time, and can be interrupted. */
function fetches(prefix: string, runs: ReturnType<typeof snippetRuns>['runs'], refusal: RegExp): void {
  runs(prefix, 'reads a page, fails on a bad status, and in time', async ({ asModule, strictly }) => {
    const get = async (path: string) => strictly([await asModule({ 1: '2', 2: `${site.address}${path}` })]);
    assert.deepEqual(await get('/page'), { code: 0, stdout: '5\n', stderr: '' });
    const [missing, silent] = [await get('/missing'), await get('/silent')];
    assert.match(missing.stderr, refusal);
    assert.match(silent.stderr, /Timeout/);
    for (const { code, stderr } of [missing, silent]) {
      assert.equal(code, 1);
      assert.doesNotMatch(stderr, /never|Unclosed|ignored|Warning/);
    }
  });

  runs(prefix, 'ends on SIGINT with nothing left open', async ({ asModule, strictly }) => {
    const file = await asModule({ 2: `${site.address}/silent` });
    const start = `import runpy, sys, threading
threading.Timer(0, print, ["up"]).start()
runpy.run_path(sys.argv[1], run_name="__main__")`;
    const asked = async (): Promise<void> => {
      while (site.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const { stderr } = await strictly(['-c', start, file], { signal: { name: 'SIGINT', after: 'up\n', and: asked } });
    assertInterrupted(stderr);
  });
}
