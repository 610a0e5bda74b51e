// The vocabulary of the scan. A unit is one statement at module level, in a class body or in a block of `if` or `try`
// found there: small enough to be parsed alone.

/**
 * The object is an identity: it survives every edit that leaves its text, its wrapper and its containers (with the text
 * of their headers) alone. Only `start` and `length` move. So results may hang on the object itself.
 */
export interface Unit {
  /** Offset in the document, in UTF-16 units; always the start of a line. */
  readonly start: number;
  /** Up to the next unit, with the blank lines and comments in between. */
  readonly length: number;
  /** Without those and without the last line end. 0 only for the blank lines and comments that open a file. */
  readonly textLength: number;
  /** Columns of the first line as the grammar counts them: a tab is 8, a form feed starts again at 0. */
  readonly indent: number;
  /** A header's body lines are units of their own, in the container the header opens. */
  readonly role: 'leaf' | 'header';
  readonly container: Container | null;
  readonly wrapper: Wrapper;
  /** The scanner met something that is never valid: an open string or bracket, indentation out of place. */
  readonly bad: boolean;
  /** An open string or bracket was stopped where another unit used to begin; implies `bad`. */
  readonly forced: boolean;
}

export type ContainerKind = 'class' | 'if' | ClauseKind | 'try';
export type ClauseKind = 'elif' | 'else' | 'except' | 'finally';

/** The block behind a header. A new object, with new units in it, as soon as the text of the header changes. */
export interface Container {
  readonly kind: ContainerKind;
  /** Of the header. */
  readonly indent: number;
  readonly bodyIndent: number;
  readonly parent: Container | null;
  readonly header: Unit;
}

/** What has to stand before a unit: nothing, a block to be indented in, or a statement that its clause can continue. */
export type WrapperPrefix = 'plain' | 'indented' | 'after-if' | 'after-try';

/** How a unit's text is made a document of its own. Text and wrapper together decide the parse: a complete cache key. */
export type Wrapper = WrapperPrefix | `${WrapperPrefix}+body` | `${WrapperPrefix}+try-body`;

/** What one edit did to the list of units. */
export interface UnitChange {
  /** `units.splice(first, deleted, ...)` of the old list gives the new one with `inserted` units there. */
  readonly first: number;
  readonly deleted: number;
  readonly inserted: number;
  /** Objects that are gone, and new ones, in document order. A unit may survive between them. */
  readonly removed: readonly Unit[];
  readonly added: readonly Unit[];
}
