// VS Code's snippet syntax, as far as our snippets use it: `$1`, `${1:default}`, `${1|one,two|}` and escapes.
import { readFileSync } from 'node:fs';

export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
  readonly isFileTemplate?: boolean;
}

export interface Expansion {
  readonly text: string;
  /** Tab stops in the order of their first appearance. */
  readonly stops: readonly number[];
  /** What stands at each tab stop, nested stops expanded. */
  readonly values: ReadonlyMap<number, string>;
  /** How often a stop brings a default of its own; the others mirror it. */
  readonly defaults: ReadonlyMap<number, number>;
}

export function readSnippets(): Record<string, Snippet> {
  const file = new URL('../../snippets/asyncio-lens.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>;
}

export function snippetWithPrefix(prefix: string): Snippet {
  const found = Object.values(readSnippets()).find((snippet) => snippet.prefix === prefix);
  if (!found) throw new Error(`no snippet has the prefix ${prefix}`);
  return found;
}

/** The text a user gets who accepts every default, or types `typed` at some tab stops. */
export function expand(snippet: Snippet, typed: Readonly<Record<number, string>> = {}): Expansion {
  const source = snippet.body.join('\n').replace(/^\t+/gm, (tabs) => '    '.repeat(tabs.length));
  const values = new Map(Object.entries(typed).map(([stop, value]) => [Number(stop), value]));
  const defaults = new Map<number, number>();
  const stops: number[] = [];

  // A mirror may stand before the default it repeats, so defaults are collected in a first pass.
  const walk = (final: boolean): string => {
    const reader = new Reader(source);
    const text = sequence(reader, false, final);
    if (!reader.atEnd) throw new Error(`stray "}" in ${snippet.prefix}`);
    return text;
  };

  const sequence = (reader: Reader, nested: boolean, final: boolean): string => {
    let text = '';
    while (!reader.atEnd) {
      if (reader.accept(/\\([\\$}])/y)) text += reader.group(1);
      else if (nested && reader.accept(/\}/y)) return text;
      else if (reader.accept(/\$(\d+)/y) || reader.accept(/\$\{(\d+)\}/y)) text += see(Number(reader.group(1)));
      else if (reader.accept(/\$\{(\d+)\|([^|]+)\|\}/y)) {
        text += see(Number(reader.group(1)), final, reader.group(2).split(',')[0]);
      } else if (reader.accept(/\$\{(\d+):/y)) {
        const stop = Number(reader.group(1));
        text += see(stop, final, sequence(reader, true, final));
      } else if (reader.accept(/\$/y)) throw new Error(`unescaped "$" in ${snippet.prefix}`);
      else text += reader.take();
    }
    if (nested) throw new Error(`placeholder without end in ${snippet.prefix}`);
    return text;
  };

  const see = (stop: number, final = false, value?: string): string => {
    if (!stops.includes(stop)) stops.push(stop);
    if (value !== undefined) {
      if (!(stop in typed)) values.set(stop, value);
      if (final) defaults.set(stop, (defaults.get(stop) ?? 0) + 1);
    }
    return values.get(stop) ?? '';
  };

  walk(false);
  return { text: walk(true) + '\n', stops, values, defaults };
}

class Reader {
  #position = 0;
  #groups: readonly string[] = [];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  get atEnd(): boolean {
    return this.#position >= this.#source.length;
  }

  accept(pattern: RegExp): boolean {
    pattern.lastIndex = this.#position;
    const match = pattern.exec(this.#source);
    if (!match) return false;
    this.#position = pattern.lastIndex;
    this.#groups = match;
    return true;
  }

  group(index: number): string {
    return this.#groups[index] ?? '';
  }

  take(): string {
    return this.#source.charAt(this.#position++);
  }
}
