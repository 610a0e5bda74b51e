// Clients that do not keep to the protocol, and streams that end where nobody expects it.

import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { buildIfNeeded } from '../check/bundle.ts';
import { clientCapabilities } from '../lsp/fake-editor.ts';
import { mistaken, RealServer } from './real-server.ts';

const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const hover = (id: number, uri: string): string => framed(JSON.stringify({ jsonrpc: '2.0', id, method: 'textDocument/hover', params: { textDocument: { uri }, position: { line: 4, character: 6 } } }));

describe('a client that does not keep to the protocol', () => {
  before(buildIfNeeded);

  it('sends what is no message: the log says so without its words, and the session goes on', async () => {
    const server = await RealServer.start();
    const badHeaders = ['No-Length: 5\r\n\r\n', 'Content-Length: many\r\n\r\n'.repeat(9)];
    const messages = [framed('{ "secret": '), ...badHeaders];
    for (const body of ['null', '[]', '5', '"x"', '{}', '{"jsonrpc":"1.0","id":{},"method":5}', '{"jsonrpc":"2.0","id":null,"result":1}', '{"jsonrpc":"2.0","id":99999,"result":1}']) messages.push(framed(body));
    // In one piece, and more bad headers than anything behind them could wake the reader for.
    server.send(messages.join(''));
    await server.assertWell();
    const told = server.logged.filter((line) => line.startsWith('A message of the client could not be read'));
    assert.deepEqual(told.sort(), [...Array.from({ length: 10 }, () => 'Error'), 'SyntaxError'].map((name) => `A message of the client could not be read (${name}) and is left out.`));
    assert.ok(!server.logged.some((line) => line.includes('secret')));
    assert.equal(await server.stop(), 0);
  });

  it('sends values of other types in every message there is: each is told, and the session goes on', async () => {
    const server = await RealServer.start();
    const notifications = ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'textDocument/didSave', 'workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration', 'workspace/didChangeWorkspaceFolders', 'notebookDocument/didOpen', 'notebookDocument/didChange', 'notebookDocument/didClose', 'asyncioLens/neighbours'];
    const requests = ['textDocument/hover', 'textDocument/completion', 'textDocument/codeAction', 'codeAction/resolve', 'textDocument/documentLink', 'textDocument/inlayHint', 'textDocument/codeLens', 'textDocument/semanticTokens/full', 'textDocument/prepareCallHierarchy', 'callHierarchy/incomingCalls', 'callHierarchy/outgoingCalls', 'workspace/executeCommand', 'asyncioLens/debugInformation', 'no/such/method'];
    const values = [null, 5, [], {}, { textDocument: null }, { textDocument: { uri: 5, version: 'x', text: [], languageId: 'python' }, contentChanges: 3 }, { textDocument: { uri: 'file:///a.py', version: 1 } }];
    await server.open('file:///a.py', mistaken);
    for (const method of notifications) for (const params of values) server.send(framed(JSON.stringify({ jsonrpc: '2.0', method, params })));
    for (const method of requests) for (const [n, params] of values.entries()) server.send(framed(JSON.stringify({ jsonrpc: '2.0', id: `${method}${n}`, method, params })));
    await server.assertWell();
    for (const method of notifications) assert.ok(server.logged.some((line) => line.includes(method)), method);
    assert.equal(await server.stop(), 0);
  });

  it('lies about versions: the last text counts, and is reported with the version it was sent with', async () => {
    const server = await RealServer.start();
    const uri = server.uri('a.py');
    await server.change(uri, mistaken, 3); // never opened
    await server.open(uri, mistaken, 7);
    assert.deepEqual(await server.rulesOf(uri, 7), ['blocking-call-in-async']);
    await server.change(uri, 'x = 1\n', 2);
    await server.until(() => server.published.some((params) => params.version === 2));
    assert.deepEqual(server.published.at(-1)?.diagnostics, []);
    await server.change(uri, mistaken, 2);
    await server.until(() => server.published.filter((params) => params.version === 2).length === 2);
    assert.equal(server.published.at(-1)?.diagnostics.length, 1);
    await server.open(uri, 'x = 2\n', 1); // opened twice
    await server.until(() => server.published.some((params) => params.version === 1));
    assert.deepEqual(server.published.at(-1)?.diagnostics, []);
    await server.notify('textDocument/didClose', { textDocument: { uri: server.uri('never.py') } });
    await server.assertWell();
  });

  it('sends ranges outside of the text, backwards, and of no numbers: the text stays one that a client can have', async () => {
    const server = await RealServer.start();
    const uri = server.uri('a.py');
    await server.open(uri, mistaken);
    let version = 1;
    const at = (line: unknown, character: unknown): unknown => ({ line, character });
    for (const [start, end] of [[at(99, 0), at(99, 9)], [at(4, 99), at(4, 99)], [at(4, 3), at(1, 0)], [at(-1, -1), at(-5, 0)], [at(1.5, 0.5), at(2, 0.25)], [at('x', null), at(null, 'y')], [at(0, NaN), at(0, Infinity)], [null, undefined], [5, 'x']]) {
      await server.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [{ range: { start, end }, text: '#' }] });
    }
    await server.change(uri, mistaken, 50);
    const [diagnostic] = await server.diagnosticsOf(uri, 50);
    assert.deepEqual(diagnostic?.range, { start: { line: 4, character: 4 }, end: { line: 4, character: 14 } });
    await server.assertWell();
  });
});

describe('streams that end', () => {
  before(buildIfNeeded);

  it('in the middle of a message end the server, without a word on stderr', async () => {
    for (const part of ['Content-Le', 'Content-Length: 500\r\n\r\n{"jsonrpc":']) {
      const server = await RealServer.start();
      server.send(part);
      server.process.stdin.end();
      assert.equal(await server.ended, 1);
      assert.equal(server.stderr, '');
    }
  });

  it('for the answers end the server when it has something to say', async () => {
    const server = await RealServer.start();
    await server.open(server.uri('a.py'), mistaken);
    await server.until(() => server.published.length > 0);
    server.process.stdout.destroy();
    // Until it notices: whatever is answered first may still find room in the pipe.
    const asking = setInterval(() => server.send(hover(1, server.uri('a.py'))), 20);
    assert.equal(await server.ended, 1);
    clearInterval(asking);
    assert.equal(server.stderr, '');
  });

  it('after `shutdown` are a good end', async () => {
    const server = await RealServer.start();
    await server.connection.sendRequest('shutdown');
    server.process.stdin.end();
    assert.equal(await server.ended, 0);
  });
});

describe('requests in a flood', () => {
  before(buildIfNeeded);

  it('are answered each once, cancelled or not, in whatever order, between edits', async () => {
    const server = await RealServer.start({ capabilities: clientCapabilities(true) });
    const uri = server.uri('a.py');
    await server.open(uri, mistaken.repeat(200));
    const answers = await Promise.all(
      Array.from({ length: 2_000 }, async (_, n) => {
        const source = new CancellationTokenSource();
        const method = ['textDocument/hover', 'textDocument/diagnostic', 'textDocument/codeAction', 'textDocument/completion'][n % 4] ?? '';
        const at = { line: 4, character: 6 };
        const asked = server.connection.sendRequest(method, { textDocument: { uri }, position: at, range: { start: at, end: at }, context: { diagnostics: [] } }, source.token);
        if (n % 3 === 0) source.cancel();
        if (n % 50 === 0) void server.change(uri, n % 100 === 0 ? 'x = 1\n' : mistaken, n + 2);
        return asked.then(() => 'answer', (error: { code: number }) => error.code);
      }),
    );
    const kinds = new Set(answers);
    kinds.delete('answer');
    kinds.delete(-32800);
    assert.deepEqual([...kinds], []);
    await server.change(uri, mistaken, 5_000);
    const report = await server.request<{ items: { code: string }[] }>('textDocument/diagnostic', { textDocument: { uri } });
    assert.deepEqual(report.items.map(({ code }) => code), ['blocking-call-in-async']);
    assert.equal(await server.stop(), 0);
  });
});
