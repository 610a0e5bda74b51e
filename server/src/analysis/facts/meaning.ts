// What an expression stands for, as far as the file and the tables tell. `unknown` is the honest third answer.

export type Meaning =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' }
  /** A module, function, class or constant from outside the file, by its canonical qualified name. */
  | { readonly kind: 'api'; readonly name: string }
  /** An instance of an outside class. */
  | { readonly kind: 'instance'; readonly of: string }
  /** A method of an outside class, taken from an instance: `name` is where it is defined, `of` the receiver's class. */
  | { readonly kind: 'method'; readonly name: string; readonly of: string }
  /** A function of this file, or of another one (`isForeign`). */
  | { readonly kind: 'function'; readonly key: string; readonly bound: boolean }
  | { readonly kind: 'class'; readonly key: string }
  /** An instance of a class of this file, or of another one. */
  | { readonly kind: 'object'; readonly key: string }
  | { readonly kind: 'awaitable'; readonly sort: 'coroutine' | 'task' | 'future' | 'handle'; readonly result: Meaning; /** What was called: a qualified name or a function key, for messages. */ readonly by: string }
  /** Something done to what another module has: it can be told once that module is known. Only in outlines. */
  | { readonly kind: 'deferred'; readonly step: 'call' | 'await' | 'annotation' | 'enter' | 'async-enter'; readonly of: Meaning }
  | { readonly kind: 'deferred'; readonly step: 'attribute'; readonly of: Meaning; readonly name: string };

export const unknown: Meaning = { kind: 'unknown' };
export const none: Meaning = { kind: 'none' };

export function instance(of: string): Meaning {
  return { kind: 'instance', of };
}

export function fingerprint(meaning: Meaning | null): string {
  if (meaning === null) return '';
  switch (meaning.kind) {
    case 'unknown': return '?';
    case 'none': return 'None';
    case 'api': return `api ${meaning.name}`;
    case 'instance': return `instance ${meaning.of}`;
    case 'method': return `method ${meaning.name} of ${meaning.of}`;
    case 'function': return `${meaning.bound ? 'bound' : 'function'} ${meaning.key}`;
    case 'class': return `class ${meaning.key}`;
    case 'object': return `object ${meaning.key}`;
    case 'awaitable': return `${meaning.sort} ${meaning.by} -> ${fingerprint(meaning.result)}`;
    case 'deferred': return `${meaning.step}${meaning.step === 'attribute' ? ` ${meaning.name}` : ''} of ${fingerprint(meaning.of)}`;
  }
}

/** Keys of functions and classes of another file are `path!Class.method`. */
export function isForeign(key: string): boolean {
  return key.includes('!');
}

/** Whether `by` of an awaitable names a function of some file; else it is the qualified name of an API. */
export function isFunctionKey(by: string): boolean {
  return by.includes(':') || by.includes('!');
}

/** The one meaning that all candidates share; `None` among others is the usual "not yet", and does not count. */
export function agreed(candidates: readonly Meaning[]): Meaning {
  let found: Meaning | null = null;
  for (const candidate of candidates) {
    if (candidate.kind === 'none') continue;
    if (candidate.kind === 'unknown') return unknown;
    if (found !== null && fingerprint(found) !== fingerprint(candidate)) return unknown;
    found = candidate;
  }
  return found ?? (candidates.length > 0 ? none : unknown);
}

/** How a function behaves when it is called. */
export interface Summary {
  readonly name: string;
  /** Calling gives a coroutine that must be awaited. */
  readonly coroutine: 'yes' | 'no' | 'unknown';
  readonly nature: 'coroutine' | 'async-generator' | 'generator' | 'plain' | 'unknown';
  /** What calling gives (for a coroutine function: what awaiting that gives). */
  readonly result: Meaning;
  readonly property: boolean;
  readonly binding: 'instance' | 'class' | 'static';
  /** The body is only `...`, `pass`, a docstring or NotImplementedError. */
  readonly stub: boolean;
}

export const unknownSummary: Summary = {
  name: '', coroutine: 'unknown', nature: 'unknown', result: unknown, property: false, binding: 'instance', stub: false,
};

export function summaryPrint(summary: Summary): string {
  return [summary.name, summary.coroutine, summary.nature, fingerprint(summary.result), summary.property, summary.binding, summary.stub].join('|');
}
