import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import { browserHost } from '../lsp/browser-host.ts';
import { startServer } from '../lsp/server.ts';

// Runs in a worker; what Node finds on disk comes from the addresses in the initialization options.
startServer(createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis)), browserHost(version));
