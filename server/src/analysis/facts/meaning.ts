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
  /** A function of this file. Keys that begin with `self:` are functions nested in the asking unit. */
  | { readonly kind: 'function'; readonly key: string; readonly bound: boolean }
  | { readonly kind: 'class'; readonly key: string }
  /** An instance of a class of this file. */
  | { readonly kind: 'object'; readonly key: string }
  | { readonly kind: 'awaitable'; readonly sort: 'coroutine' | 'task' | 'future' | 'handle'; readonly result: Meaning; /** What was called: a qualified name or a function key, for messages. */ readonly by: string };

export const unknown: Meaning = { kind: 'unknown' };
export const none: Meaning = { kind: 'none' };

export function instance(of: string): Meaning {
  return { kind: 'instance', of };
}

export function fingerprint(meaning: Meaning): string {
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
  }
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

/** Whether a function's own body blocks: `witness` is the qualified name of the call that does. Not yet followed through callees. */
export interface BlockingSummary {
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly witness: string | null;
}

export const unknownSummary: Summary = {
  name: '', coroutine: 'unknown', nature: 'unknown', result: unknown, property: false, binding: 'instance', stub: false,
};

export function summaryPrint(summary: Summary): string {
  return [summary.name, summary.coroutine, summary.nature, fingerprint(summary.result), summary.property, summary.binding, summary.stub].join('|');
}
