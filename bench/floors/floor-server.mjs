#!/usr/bin/env node
// The floor of cold start, of round-trip latency and of memory: a language server that answers every version of a document with
// an empty list at once. With --parse it also keeps a syntax tree, parsed incrementally.
import { createRequire } from 'node:module';
import { loadParser } from './tree-sitter.mjs';

const isParsing = process.argv.includes('--parse');
// Not `import`: loading the ES modules of the protocol takes 30 ms longer and would flatter the server under test.
const { createConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)('vscode-languageserver/node');
const connection = createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
const documents = new Map();
let parser = null;

connection.onInitialize(async () => {
  if (isParsing) ({ parser } = await loadParser());
  return { capabilities: { textDocumentSync: { openClose: true, change: 2 } } };
});

connection.onDidOpenTextDocument(({ textDocument: { uri, text, version } }) => {
  const document = { uri, text, version, tree: null, lineStarts: lineStartsOf(text) };
  documents.set(uri, document);
  answer(document);
});

connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
  const document = documents.get(uri);
  for (const change of contentChanges) apply(document, change);
  document.version = version;
  answer(document);
});

connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
  documents.get(uri)?.tree?.delete();
  documents.delete(uri);
});

connection.listen();

function answer(document) {
  if (parser) {
    const before = document.tree;
    document.tree = parser.parse(document.text, before ?? undefined);
    before?.delete();
  }
  connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: [] });
}

function apply(document, { range: { start, end }, text }) {
  const startIndex = document.lineStarts[start.line] + start.character;
  const oldEndIndex = document.lineStarts[end.line] + end.character;
  document.text = document.text.slice(0, startIndex) + text + document.text.slice(oldEndIndex);
  document.lineStarts = lineStartsOf(document.text);
  const lastBreak = text.lastIndexOf('\n');
  document.tree?.edit({
    startIndex,
    oldEndIndex,
    newEndIndex: startIndex + text.length,
    startPosition: { row: start.line, column: start.character },
    oldEndPosition: { row: end.line, column: end.character },
    newEndPosition: {
      row: start.line + text.split('\n').length - 1,
      column: lastBreak < 0 ? start.character + text.length : text.length - lastBreak - 1,
    },
  });
}

function lineStartsOf(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
