import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A parser for Python, and how long its start took. */
export async function loadParser() {
  const from = performance.now();
  const { Parser, Language } = require('web-tree-sitter');
  await Parser.init();
  const language = await Language.load(require.resolve('tree-sitter-python/tree-sitter-python.wasm'));
  const parser = new Parser();
  parser.setLanguage(language);
  return { parser, startMs: performance.now() - from };
}
