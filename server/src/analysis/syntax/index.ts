// The only door to web-tree-sitter: text in, plain data out. A tree lives inside one call of `parse`.

import { Language, Parser } from 'web-tree-sitter';
import type { Stmt } from './ast.ts';
import { UnitReader } from './reading/unit-reader.ts';
import { StatementReader } from './statement-reader.ts';

export type * from './ast.ts';

/** A unit read from its small document. */
export interface ParsedUnit {
  readonly statements: readonly Stmt[];
  /** Spans of damaged code, in unit offsets; empty when the unit is whole. */
  readonly damage: readonly { readonly start: number; readonly end: number }[];
}

export interface SyntaxParts {
  readonly runtime: Uint8Array;
  readonly grammar: Uint8Array;
}

let starting: Promise<void> | null = null;

/** Loads runtime and grammar. The runtime is started once per process or worker. */
export async function loadSyntax(parts: SyntaxParts): Promise<Syntax> {
  // The bytes are here; without `locateFile` the runtime still works out an address, which a worker made from a blob does not have.
  starting ??= Parser.init({ wasmBinary: parts.runtime, locateFile: (file: string) => file });
  await starting;
  return new Syntax(await Language.load(parts.grammar));
}

export class Syntax {
  private parser: Parser;
  private readonly reader = new UnitReader();
  private readonly types: readonly string[];

  constructor(private readonly language: Language) {
    this.parser = this.newParser();
    this.types = language.types.map((type) => type ?? 'ERROR');
  }

  /**
   * Reads a unit from its text, or from the tree of `prefix + text + suffix` where that is damaged or out of the ordinary. Never throws on any text.
   * `tree`: ask the tree in any case; same result. `whole`: damaged text is not read at all.
   */
  parse(prefix: string, text: string, suffix: string, { tree = false, whole = false }: { readonly tree?: boolean; readonly whole?: boolean } = {}): ParsedUnit {
    const statements = tree ? null : this.reader.read(prefix, text, suffix);
    return statements === null ? this.parseTree(prefix, text, suffix, whole) : { statements, damage: [] };
  }

  private parseTree(prefix: string, text: string, suffix: string, whole: boolean): ParsedUnit {
    const source = prefix + text + suffix;
    let tree;
    try {
      tree = this.parser.parse(source);
    } catch {
      // After an aborted parse the same parser gives one wrong tree without an error: start over with a new one.
      this.parser = this.newParser();
      return { statements: [], damage: [{ start: 0, end: text.length }] };
    }
    if (tree === null) return { statements: [], damage: [{ start: 0, end: text.length }] };
    try {
      const root = tree.rootNode;
      const damaged = root.hasError;
      if (damaged && whole) return { statements: [], damage: [{ start: 0, end: text.length }] };
      const reader = new StatementReader(source, prefix.length, this.types, damaged);
      const statements = reader.unit(root);
      const damage = reader.damage;
      if (damage.length === 0 && damaged) damage.push({ start: 0, end: text.length });
      return { statements, damage };
    } finally {
      tree.delete();
    }
  }

  dispose(): void {
    this.parser.delete();
  }

  private newParser(): Parser {
    const parser = new Parser();
    parser.setLanguage(this.language);
    return parser;
  }
}
