// Where things stand in a TOML text. smol-toml answers what a document says; it forgets where, and it cannot be written back.
// This scan is tolerant: what it does not understand it skips to the next line, because only places are wanted from it.

export interface TomlItem {
  readonly kind: 'array' | 'table' | 'scalar';
  readonly start: number;
  readonly end: number;
  /** Elements of an array. */
  readonly items: readonly TomlItem[];
  /** Entries of an inline table. */
  readonly entries: readonly TomlEntry[];
  /** Offset behind the comma that follows the last element, or null. */
  readonly trailingComma: number | null;
}

export interface TomlEntry {
  /** Relative to the section or inline table that holds it; dotted keys have several parts. */
  readonly path: readonly string[];
  readonly start: number;
  readonly value: TomlItem;
}

/** A `[header]` and what stands below it. The first section of a document has no header and an empty path. */
export interface TomlSection {
  readonly path: readonly string[];
  readonly isArray: boolean;
  readonly start: number;
  /** End of the header's line, without the line break. */
  readonly headerEnd: number;
  readonly entries: readonly TomlEntry[];
}

export function scanToml(text: string): readonly TomlSection[] {
  const reader = new Reader(text);
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  let section = { path: [] as readonly string[], isArray: false, start: first, headerEnd: first, entries: [] as TomlEntry[] };
  const sections = [section];
  reader.at = first;
  for (;;) {
    reader.skipBlank();
    if (reader.isAtEnd) return sections;
    const start = reader.at;
    if (reader.peek() === '[') {
      const header = reader.header();
      reader.skipLine();
      if (header) {
        section = { ...header, start, headerEnd: reader.at, entries: [] };
        sections.push(section);
      }
      continue;
    }
    const entry = reader.entry();
    if (entry) section.entries.push(entry);
    reader.skipLine();
  }
}

/** Every entry with its full path, those of inline tables included. */
export function* allEntries(sections: readonly TomlSection[]): Generator<{ path: readonly string[]; entry: TomlEntry; section: TomlSection }> {
  for (const section of sections) {
    for (const entry of section.entries) yield* below(section.path, entry, section);
  }
}

function* below(
  prefix: readonly string[],
  entry: TomlEntry,
  section: TomlSection,
): Generator<{ path: readonly string[]; entry: TomlEntry; section: TomlSection }> {
  const path = [...prefix, ...entry.path];
  yield { path, entry, section };
  for (const inner of entry.value.entries) yield* below(path, inner, section);
}

/** Offset of the key or header that speaks of `path`, or of its nearest parent; null when nothing does. */
export function placeOf(sections: readonly TomlSection[], path: readonly string[]): number | null {
  for (let length = path.length; length > 0; length--) {
    const wanted = path.slice(0, length);
    for (const { path: found, entry } of allEntries(sections)) if (samePath(found, wanted)) return entry.start;
    for (const section of sections) if (samePath(section.path, wanted)) return section.start;
  }
  return null;
}

export function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

export function startsWithPath(path: readonly string[], prefix: readonly string[]): boolean {
  return path.length >= prefix.length && prefix.every((part, index) => part === path[index]);
}

const bareKey = /[A-Za-z0-9_-]+/y;
const scalar = /[^\s,#\]}][^,#\]}\r\n]*/y;

/** Nobody writes more, and the stack has an end. */
const mostNested = 100;

class Reader {
  at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  peek(): string {
    return this.text.charAt(this.at);
  }

  /** Spaces, line breaks and comments. */
  skipBlank(): void {
    for (;;) {
      const char = this.peek();
      if (char === '#') this.skipLine();
      else if (char === ' ' || char === '\t' || char === '\n' || char === '\r') this.at++;
      else return;
    }
  }

  skipSpaces(): void {
    while (this.peek() === ' ' || this.peek() === '\t') this.at++;
  }

  /** To the end of the line, before its line break. */
  skipLine(): void {
    while (!this.isAtEnd && this.peek() !== '\n' && this.peek() !== '\r') this.at++;
  }

  header(): { path: readonly string[]; isArray: boolean } | null {
    const isArray = this.text.startsWith('[[', this.at);
    this.at += isArray ? 2 : 1;
    const path = this.key();
    return path && this.peek() === ']' ? { path, isArray } : null;
  }

  entry(): TomlEntry | null {
    const start = this.at;
    const path = this.key();
    if (!path || this.peek() !== '=') return null;
    this.at++;
    this.skipSpaces();
    const value = this.value();
    return value && { path, start, value };
  }

  /** A dotted key and the spaces behind it. */
  private key(): readonly string[] | null {
    const path: string[] = [];
    for (;;) {
      this.skipSpaces();
      const part = this.keyPart();
      if (part === null) return null;
      path.push(part);
      this.skipSpaces();
      if (this.peek() !== '.') return path;
      this.at++;
    }
  }

  private keyPart(): string | null {
    const quote = this.peek();
    if (quote === '"' || quote === "'") {
      const start = this.at;
      return this.string() ? this.text.slice(start + 1, this.at - 1) : null;
    }
    bareKey.lastIndex = this.at;
    const match = bareKey.exec(this.text);
    if (!match) return null;
    this.at += match[0].length;
    return match[0];
  }

  private value(): TomlItem | null {
    const start = this.at;
    switch (this.peek()) {
      case '[': {
        const found = this.elements(']', () => this.value());
        return found && { kind: 'array', start, end: this.at, items: found.all, entries: [], trailingComma: found.trailingComma };
      }
      case '{': {
        const found = this.elements('}', () => this.entry());
        return found && { kind: 'table', start, end: this.at, items: [], entries: found.all, trailingComma: found.trailingComma };
      }
      case '"':
      case "'":
        return this.string() ? leaf(start, this.at) : null;
      default: {
        scalar.lastIndex = start;
        const match = scalar.exec(this.text);
        if (!match) return null;
        this.at = start + match[0].trimEnd().length;
        return leaf(start, this.at);
      }
    }
  }

  /** What stands between brackets; null: something that is not understood, or too deep. */
  private elements<T>(close: string, element: () => T | null): { readonly all: readonly T[]; readonly trailingComma: number | null } | null {
    if (this.depth === mostNested) return null;
    this.depth++;
    const found = this.elementsHere(close, element);
    this.depth--;
    return found;
  }

  private elementsHere<T>(close: string, element: () => T | null): { readonly all: readonly T[]; readonly trailingComma: number | null } | null {
    const all: T[] = [];
    let trailingComma: number | null = null;
    this.at++;
    for (;;) {
      this.skipBlank();
      if (this.peek() === close) {
        this.at++;
        return { all, trailingComma };
      }
      const found = element();
      if (!found) return null;
      all.push(found);
      trailingComma = this.comma();
      if (trailingComma === null && this.peek() !== close) return null;
    }
  }

  /** Behind the comma that comes next, comments between allowed. */
  private comma(): number | null {
    this.skipBlank();
    if (this.peek() !== ',') return null;
    return ++this.at;
  }

  private string(): boolean {
    const quote = this.peek();
    const isLong = this.text.startsWith(quote.repeat(3), this.at);
    const end = isLong ? quote.repeat(3) : quote;
    this.at += end.length;
    while (!this.isAtEnd) {
      if (quote === '"' && this.peek() === '\\') this.at += 2;
      else if (this.text.startsWith(end, this.at)) {
        this.at += end.length;
        // Up to two more quotes may stand before the closing three.
        while (isLong && this.peek() === quote) this.at++;
        return true;
      } else if (!isLong && (this.peek() === '\n' || this.peek() === '\r')) return false;
      else this.at++;
    }
    return false;
  }
}

function leaf(start: number, end: number): TomlItem {
  return { kind: 'scalar', start, end, items: [], entries: [], trailingComma: null };
}
