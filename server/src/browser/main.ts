import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import { browserHost } from '../lsp/browser-host.ts';
import { startServer } from '../lsp/server.ts';

// Runs in a worker; what Node finds on disk comes from the addresses in the initialization options. The server of Node loads this bundle
// too, for the parts they share (scripts/build.mjs): nothing starts there.
if ('importScripts' in globalThis) startServer(createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis)), browserHost(version));
