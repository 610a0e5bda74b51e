// Lets the crawler snippet loose on a small site of our own. It needs aiohttp, which is a system package on Debian.
import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pythonWith, type Outcome } from './python.ts';
import { snippetRuns, type Trial } from './runs.ts';
import { describeWith } from './services/parts.ts';

/** What a path answers: a page with these links, or something odd. */
type Answer = readonly string[] | ((response: ServerResponse) => void);
type Site = Readonly<Record<string, Answer>>;

describeWith(['aiohttp'], 'the crawler', () => {
  const { runs } = snippetRuns(() => ({ python: pythonWith('aiohttp') }));

  runs('aio-crawler', 'fetches every page once, survives the odd ones and ends by itself', async (trial) => {
    let answerSlowPage = (): void => undefined;
    const { requests, outcome } = await crawl(
      trial,
      (asked) => {
        // The slow page is answered last of all: the others must not wait for it.
        if (asked.size === Object.keys(site).length + 1) answerSlowPage();
      },
      { 3: '3', 4: '30' },
      (path, response) => {
        if (path === '/slow') answerSlowPage = () => void page(response, ['/']);
        else answer(site, path, response);
      },
    );
    assert.equal(outcome.code, 0, outcome.stderr);
    assert.deepEqual([...requests].sort(), [...Object.keys(site), '/slow'].sort());
    assert.match(outcome.stderr, /skipped \S+\/missing: .*404/);
    assert.doesNotMatch(outcome.stderr, /Traceback|Unclosed|never/);
    assert.match(outcome.stdout, /\/latin1 1\n/, 'a page that is not UTF-8 is read too');
  });

  runs('aio-crawler', 'gives up a page that never answers', async (trial) => {
    const { requests, outcome } = await crawl(trial, undefined, { 3: '2', 4: '1' }, (path, response) => {
      if (path !== '/silent') answer({ '/': ['/silent', '/other'], '/other': [] }, path, response);
    });
    assert.equal(outcome.code, 0, outcome.stderr);
    assert.deepEqual(requests.sort(), ['/', '/other', '/silent']);
    assert.match(outcome.stderr, /skipped \S+\/silent: TimeoutError/);
  });

  runs('aio-crawler', 'keeps to its page limit, whatever the number of links', async (trial) => {
    const endless = (path: string): string[] => Array.from({ length: 50 }, (_, index) => `${path}${index}/`);
    const { requests, outcome } = await crawl(
      trial,
      undefined,
      { 2: '25' },
      (path, response) => void page(response, endless(path)),
    );
    assert.equal(outcome.code, 0, outcome.stderr);
    assert.equal(requests.length, 25);
    assert.equal(new Set(requests).size, 25);
  });

  runs('aio-crawler', 'ends with an error when the program itself is wrong, instead of waiting for ever', async (trial) => {
    const { requests, outcome } = await crawl(
      trial,
      undefined,
      { 0: 'raise SystemExit(3)' },
      (path, response) => void page(response, [path]),
    );
    assert.equal(outcome.code, 3);
    assert.equal(requests.length, 1);
  });

  async function crawl(
    { asModule, strictly }: Trial,
    onRequest: ((asked: ReadonlySet<string>) => void) | undefined,
    typed: Record<number, string>,
    handle: (path: string, response: ServerResponse) => void,
  ): Promise<{ requests: string[]; outcome: Outcome }> {
    const requests: string[] = [];
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      requests.push(path);
      handle(path, response);
      onRequest?.(new Set(requests));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const start = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      return { requests, outcome: await strictly([await asModule({ 1: start, ...typed })]) };
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }
});

const site: Site = {
  '/': ['/a', 'b', '/a#part', '/slow', '/missing', '/'],
  '/a': ['/b', '/c', '/', 'mailto:someone@example.com', 'http://[broken', ''],
  '/b': ['/a', '/c?page=2', 'http://elsewhere.invalid/', '/picture'],
  '/c': ['/c', '../c', '/latin1'],
  '/c?page=2': ['/c', '/moved', '/failing'],
  '/missing': (response) => void response.writeHead(404).end('<a href="/not-to-be-read">'),
  '/failing': (response) => void response.destroy(),
  '/moved': (response) => void response.writeHead(302, { location: '/target' }).end(),
  '/target': ['/a'],
  '/picture': (response) =>
    void response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from([0x89, 0xff])),
  '/latin1': (response) =>
    void response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(Buffer.from('<a href="/a">caf\xe9</a>', 'latin1')),
};

function answer(pages: Site, path: string, response: ServerResponse): void {
  const found = pages[path] ?? ((missing: ServerResponse) => void missing.writeHead(404).end());
  if (typeof found === 'function') found(response);
  else page(response, found);
}

function page(response: ServerResponse, links: readonly string[]): void {
  const anchors = links.map((link) => `<a class="x" href="${link}">link</a><a>nowhere</a>`);
  response
    .writeHead(200, { 'content-type': 'text/html' })
    .end(`<!doctype html><title>Page</title>${anchors.join('\n')}`);
}
