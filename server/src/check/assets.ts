import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale, SyntaxParts } from '../analysis/index.ts';
import { packPath, pageIn } from '../explain/index.ts';

// Filled in by the build; absent when the sources run directly.
declare const PRODUCT_HOME: string | undefined;

export const productName = 'Asyncio Lens';
export const commandName = 'asyncio-lens';
export { version } from './version.ts';
/** Address of the project on the web; empty when it has none. */
export const home = typeof PRODUCT_HOME === 'string' ? PRODUCT_HOME : '';

/** The WebAssembly parts lie beside the bundle. */
export function bundledParser(folder: string): SyntaxParts {
  return {
    runtime: readFileSync(join(folder, 'web-tree-sitter.wasm')),
    grammar: readFileSync(join(folder, 'tree-sitter-python.wasm')),
  };
}

/** The page of a rule; English when there is none in the language, null when there is none at all. */
export function readPage(folder: string, rule: string, locale: Locale): string | null {
  for (const language of new Set<Locale>([locale, 'en'])) {
    const page = pageIn(packOf(folder, language), rule);
    if (page !== null) return page;
  }
  return null;
}

const packs = new Map<string, string>();

/** Empty when the installation lacks it. */
function packOf(folder: string, locale: Locale): string {
  const path = join(folder, '..', packPath('rules', locale));
  let pack = packs.get(path);
  if (pack === undefined) {
    try {
      pack = readFileSync(path, 'utf8');
    } catch {
      pack = '';
    }
    packs.set(path, pack);
  }
  return pack;
}
