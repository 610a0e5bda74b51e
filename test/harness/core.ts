// The core as tests use it: loaded once from the packages themselves.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Analysis, defaultOptions, loadSyntax, type AnalysisOptions, type Syntax } from '../../server/src/analysis/index.ts';

const require = createRequire(import.meta.url);
let loading: Promise<Syntax> | null = null;

export function syntax(): Promise<Syntax> {
  loading ??= loadSyntax({
    runtime: fs.readFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
    grammar: fs.readFileSync(path.join(path.dirname(require.resolve('tree-sitter-python/package.json')), 'tree-sitter-python.wasm')),
  });
  return loading;
}

export async function analyse(text: string, options: Partial<AnalysisOptions> = {}): Promise<Analysis> {
  return new Analysis(await syntax(), text, { ...defaultOptions, ...options });
}
