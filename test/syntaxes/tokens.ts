// Tokenises Python the way the editor does, with our injections on top of a grammar for Python.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

const grammars = {
  // Not VS Code's own grammar but a small one in its shape, see its name: enough to show where an injection applies.
  'source.python': new URL('stand-in.python.json', import.meta.url),
  'python.asyncio-lens.injection': new URL('../../syntaxes/asyncio-lens.injection.json', import.meta.url),
  'python.asyncio-lens.comments.injection': new URL(
    '../../syntaxes/asyncio-lens.comments.injection.json',
    import.meta.url,
  ),
};
export const injections = Object.keys(grammars).filter((scope) => scope !== 'source.python');

export async function pythonTokenizer(): Promise<(line: string) => Token[]> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(readFileSync(wasm));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const file = Object.entries(grammars).find(([name]) => name === scope)?.[1];
      return file ? parseRawGrammar(readFileSync(file, 'utf8'), file.pathname) : null;
    },
    getInjections: (scope) => (scope === 'source.python' ? injections : undefined),
  });
  const grammar = await registry.loadGrammar('source.python');
  if (!grammar) throw new Error('the grammar for Python is missing');
  return (source) => {
    let state = INITIAL;
    return source.split('\n').flatMap((line) => {
      const result = grammar.tokenizeLine(line, state);
      state = result.ruleStack;
      return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        scopes,
      }));
    });
  };
}

/** The scopes our injections added, each piece of text once per appearance, with the part that a theme looks at. */
export function ours(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ text, scopes }) => {
    const added = scopes.filter(
      (scope) => /\.(asyncio|asyncio-lens)\.python$/.test(scope) && !scope.startsWith('meta.'),
    );
    return added.map((scope) => `${text.trim()}: ${scope.replace(/\.(asyncio|asyncio-lens)\.python$/, '')}`);
  });
}
