// The only door to web-tree-sitter: text in, plain data out. A tree lives inside one call of `parse`.

import type { Language, Parser } from 'web-tree-sitter';
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

/** Thrown by `parse` where a text needs the tree and the parser is not loaded. */
export class ParserMissing extends Error {
  override readonly name = 'ParserMissing';
}

/** What is loaded for the trees: a parser that can be made anew, and the names of its nodes. */
interface Trees {
  parser: Parser;
  newParser(): Parser;
  readonly types: readonly string[];
}

let starting: Promise<void> | null = null;

/** Ready for every text. */
export async function loadSyntax(parts: SyntaxParts): Promise<Syntax> {
  const syntax = new Syntax();
  await syntax.loadParser(parts);
  return syntax;
}

/** Reads whole units at once; damaged and odd ones when the parser is loaded. */
export class Syntax {
  private trees: Trees | null = null;
  private readonly reader = new UnitReader();

  /** Loads runtime and grammar. The runtime is started once per process or worker. */
  async loadParser(parts: SyntaxParts): Promise<void> {
    const { Language, Parser } = await import('web-tree-sitter');
    // The bytes are here; without `locateFile` the runtime still works out an address, which a worker made from a blob does not have.
    starting ??= Parser.init({ wasmBinary: parts.runtime, locateFile: (file: string) => file });
    await starting;
    const language: Language = await Language.load(parts.grammar);
    const newParser = (): Parser => {
      const parser = new Parser();
      parser.setLanguage(language);
      return parser;
    };
    this.trees = { parser: newParser(), newParser, types: language.types.map((type) => type ?? 'ERROR') };
  }

  /**
   * Reads a unit from its text, or from the tree of `prefix + text + suffix` where that is damaged or out of the ordinary. With the parser loaded it never throws on any text.
   * `tree`: ask the tree in any case; same result. `whole`: damaged text is not read at all.
   */
  parse(prefix: string, text: string, suffix: string, { tree = false, whole = false }: { readonly tree?: boolean; readonly whole?: boolean } = {}): ParsedUnit {
    const statements = tree ? null : this.reader.read(prefix, text, suffix);
    return statements === null ? this.parseTree(prefix, text, suffix, whole) : { statements, damage: [] };
  }

  private parseTree(prefix: string, text: string, suffix: string, whole: boolean): ParsedUnit {
    const { trees } = this;
    if (trees === null) throw new ParserMissing();
    const source = prefix + text + suffix;
    let tree;
    try {
      tree = trees.parser.parse(source);
    } catch {
      // After an aborted parse the same parser gives one wrong tree without an error: start over with a new one.
      trees.parser = trees.newParser();
      return { statements: [], damage: [{ start: 0, end: text.length }] };
    }
    if (tree === null) return { statements: [], damage: [{ start: 0, end: text.length }] };
    try {
      const root = tree.rootNode;
      const damaged = root.hasError;
      if (damaged && whole) return { statements: [], damage: [{ start: 0, end: text.length }] };
      const reader = new StatementReader(source, prefix.length, trees.types, damaged);
      const statements = reader.unit(root);
      const damage = reader.damage;
      if (damage.length === 0 && damaged) damage.push({ start: 0, end: text.length });
      return { statements, damage };
    } finally {
      tree.delete();
    }
  }

  dispose(): void {
    this.trees?.parser.delete();
    this.trees = null;
  }
}
