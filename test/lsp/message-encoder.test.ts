import assert from 'node:assert/strict';
import type { Diagnostic, Message } from 'vscode-languageserver/node';
import { createMessageEncoder } from '../../server/src/node/message-encoder.ts';

describe('messages as JSON', () => {
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

  it('say the same as JSON.stringify, also of what was sent before', async () => {
    const { encode } = createMessageEncoder();
    for (const message of [...messages, ...messages]) {
      const text = Buffer.from(await encode(message as unknown as Message)).toString('utf8');
      assert.equal(text, JSON.stringify(message));
    }
  });

  it('reject what has no text', async () => {
    const circular: Record<string, unknown> = { jsonrpc: '2.0', id: 1 };
    circular['result'] = circular;
    await assert.rejects(createMessageEncoder().encode(circular as unknown as Message), TypeError);
  });
});
