import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import type { Diagnostic, Message } from 'vscode-languageserver/node';
import { WholeMessageWriter } from '../../server/src/node/message-writer.ts';

describe('messages to a client', () => {
  const diagnostic = (message: string, line = 1): Diagnostic => ({ range: { start: { line, character: 0 }, end: { line, character: 4 } }, message, code: 'x', data: { id: 'x:1' } });
  const known = diagnostic('"quoted" 🐍 阻塞\u2028');
  const messages: Record<string, unknown>[] = [
    { jsonrpc: '2.0', id: 1, result: { kind: 'full', resultId: 'a-1', items: [known, diagnostic('b')] } },
    { jsonrpc: '2.0', id: 'two', result: { kind: 'full', resultId: 'a-2', items: [diagnostic('c', 7), known] } },
    { jsonrpc: '2.0', id: 3, result: { kind: 'full', resultId: 'a-3', items: [] } },
    { jsonrpc: '2.0', id: 4, result: { kind: 'unchanged', resultId: 'a-3' } },
    { jsonrpc: '2.0', id: 5, result: { kind: 'full', resultId: 'a-4', items: [known], relatedDocuments: { 'file:///b.py': { kind: 'full', items: [] } } } },
    { jsonrpc: '2.0', id: 6, result: { kind: 'full', items: [known] } },
    { jsonrpc: '2.0', id: 7, result: null },
    { jsonrpc: '2.0', id: 8, error: { code: -32800, message: 'cancelled' } },
    { jsonrpc: '2.0', method: 'textDocument/publishDiagnostics', params: { uri: 'file:///a.py', version: 2, diagnostics: [known] } },
  ];

  it('say the same as JSON.stringify, also of what was sent before, in one piece each', async () => {
    const pieces: string[] = [];
    const writer = new WholeMessageWriter(new Writable({ write: (chunk: Buffer, _encoding, done) => { pieces.push(chunk.toString('utf8')); done(); } }));
    for (const message of [...messages, ...messages]) {
      await writer.write(message as unknown as Message);
      const body = JSON.stringify(message);
      assert.equal(pieces.pop(), `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    }
    assert.deepEqual(pieces, []);
  });

  it('reject what has no text, and what the client does not take', async () => {
    const circular: Record<string, unknown> = { jsonrpc: '2.0', id: 1 };
    circular['result'] = circular;
    const broken = new WholeMessageWriter(new Writable({ write: (_chunk, _encoding, done) => done(new Error('gone')) }).on('error', () => undefined));
    const failures: unknown[] = [];
    broken.onError(([error, , count]) => failures.push([error.message, count]));
    await assert.rejects(broken.write(circular as unknown as Message), TypeError);
    await assert.rejects(broken.write({ jsonrpc: '2.0' }), /gone/);
    assert.deepEqual(failures, [['gone', 1]]);
  });
});
