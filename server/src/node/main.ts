import './engine-flags.ts';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { isMainThread, workerData } from 'node:worker_threads';
import { createConnection } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { startServer } from '../lsp/server.ts';
import type { WasmParts } from '../lsp/host.ts';
import { startBackground } from './background.ts';
import { isIndexWorker, runIndexWorker } from './index-worker.ts';
import { cacheFolder } from './cache-folder.ts';
import { uriFiles } from './project-files.ts';
import { keepServerCode } from './server-bundle.ts';
import { stdioConnection } from './stdio.ts';

const isBundled = basename(__dirname) === 'dist';
const root = join(__dirname, isBundled ? '..' : '../../..');
const wasm = (name: string, owner: string): Promise<Uint8Array> => readFile(isBundled ? join(__dirname, name) : join(root, 'node_modules', owner, name));

/** A start is over, and nobody waits, in milliseconds. */
const settledAfter = 10_000;

/** The same bundle, started once more beside the server. */
function serve(): void {
  let folders: () => readonly string[] = () => [];
  const loadWasm = async (): Promise<WasmParts> => {
    const [runtime, grammar] = await Promise.all([wasm('web-tree-sitter.wasm', 'web-tree-sitter'), wasm('tree-sitter-python.wasm', 'tree-sitter-python')]);
    return { runtime, grammar };
  };
  // Standard input and output, unless the client's argument says otherwise.
  const isElsewhere = process.argv.some((argument) => /^--(?:node-ipc|pipe|socket)\b/.test(argument));
  const connection = isElsewhere ? createConnection() : stdioConnection();
  const background = startBackground({
    file: __filename,
    loadWasm,
    folders: () => folders(),
    cacheFolder: cacheFolder(version),
    onFailure: (message) => connection.console.error(message),
  });
  startServer(connection, {
    version,
    readAsset: (path) => readFile(join(root, path), 'utf8'),
    loadWasm() {
      // Behind the first answer: what a start needs is compiled.
      setTimeout(keepServerCode, settledAfter).unref();
      process.once('exit', keepServerCode);
      return loadWasm();
    },
    files(now) {
      folders = now;
      return uriFiles(now);
    },
    outline: background.outline,
    list: background.list,
    check: background.check,
    changed: background.changed,
    readFile: (uri) => readFile(fileURLToPath(uri), 'utf8').catch(() => null),
    now: () => performance.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    turn: (run) => void setImmediate(run),
  });
}

/** Below this much memory it does not matter. */
const minSparse = 100 * 1024 * 1024;
/** What the heap holds to what is in use. */
const sparse = 1.25;

/** Hours of typing leave pages half empty. V8 empties them when nobody types for seconds, or when it is told that size matters; told so all the time, it collects too often. */
function keepHeapDense(): void {
  setInterval(() => {
    const { total_heap_size: total, used_heap_size: used } = getHeapStatistics();
    setFlagsFromString(total > minSparse && total > used * sparse ? '--optimize-for-size' : '--no-optimize-for-size');
  }, 20_000).unref();
}

if (isMainThread) {
  serve();
  keepHeapDense();
} else if (isIndexWorker(workerData)) void runIndexWorker(workerData);
