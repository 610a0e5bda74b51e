// For the tests, which are TypeScript.

export interface CorpusOptions {
  readonly seed?: number;
  /** Lines per planted problem, about. */
  readonly density?: number;
  readonly singles?: readonly (readonly [file: string, lines: number])[];
  readonly files?: number;
  readonly lines?: number;
}

/** A line of the corpus, counted from 1. */
export interface CorpusPlace {
  readonly file: string;
  readonly line: number;
  readonly kind: string;
}

export interface CorpusManifest {
  readonly seed: number;
  readonly files: number;
  readonly lines: number;
  readonly kinds: Readonly<Record<string, string>>;
  readonly byKind: Readonly<Record<string, number>>;
  readonly planted: readonly (CorpusPlace & { readonly symbol: string | null; readonly blocks?: string })[];
  readonly decoys: readonly CorpusPlace[];
}

export const presets: Readonly<Record<'single' | 'small' | 'workspace', CorpusOptions>>;
export function generate(options: CorpusOptions): { readonly files: readonly (readonly [name: string, text: string])[]; readonly manifest: CorpusManifest };
