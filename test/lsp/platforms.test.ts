import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createConnection, createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { browserHost } from '../../server/src/lsp/browser-host.ts';
import { startServer } from '../../server/src/lsp/server.ts';

const root = join(__dirname, '../..');
const uri = 'untitled:Untitled-1';
const text = 'async def save():\n    pass\n\n\nasync def main():\n    save()\n';

async function firstDiagnostics(connection: ProtocolConnection, initializationOptions?: unknown): Promise<PublishDiagnosticsParams> {
  const published = new Promise<PublishDiagnosticsParams>((resolve) => connection.onNotification('textDocument/publishDiagnostics', resolve));
  connection.onUnhandledNotification(() => undefined);
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {}, initializationOptions });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'python', version: 1, text } });
  return published;
}

describe('the server on its platforms', () => {
  it('runs as a program over standard input and output, and ends when it is told to', async () => {
    const server = spawn(process.execPath, ['--import', 'tsx', join(root, 'server/src/node/main.ts')], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    const { diagnostics } = await firstDiagnostics(connection);
    assert.equal(diagnostics[0]?.code, 'coroutine-never-awaited');
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.equal(await ended, 0);
    connection.dispose();
  });

  it('runs in a worker with nothing but addresses', async () => {
    const address = async (path: string): Promise<string> => `data:application/wasm;base64,${(await readFile(join(root, 'node_modules', path))).toString('base64')}`;
    const assets = {
      root: 'data:,no-pages-here?',
      runtime: await address('web-tree-sitter/web-tree-sitter.wasm'),
      grammar: await address('tree-sitter-python/tree-sitter-python.wasm'),
    };
    const up = new PassThrough();
    const down = new PassThrough();
    startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), browserHost('0.0.0-test'));
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const { diagnostics } = await firstDiagnostics(connection, { assets });
    assert.equal(diagnostics[0]?.code, 'coroutine-never-awaited');
    connection.dispose();
  });

  it('takes turns in a worker behind messages that wait already', async () => {
    const host = browserHost('0.0.0-test');
    const order: number[] = [];
    await new Promise<void>((resolve) => {
      for (const n of [1, 2, 3]) host.turn(() => void order.push(n));
      host.turn(resolve);
    });
    assert.deepEqual(order, [1, 2, 3]);
  });
});
