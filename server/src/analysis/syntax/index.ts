// The only door to web-tree-sitter: text in, plain data out. A tree lives inside one call of `parse`.

import type { Stmt } from './ast.ts';
import { UnitReader } from './reading/unit-reader.ts';
import { StatementReader } from './statement-reader.ts';
import { loadTrees, type SyntaxParts, type Trees } from './trees.ts';

export type * from './ast.ts';
export { ParserAborted, parserMemory, type SyntaxParts } from './trees.ts';

/** A unit read from its small document. */
export interface ParsedUnit {
  readonly statements: readonly Stmt[];
  /** Spans of damaged code, in unit offsets; empty when the unit is whole. */
  readonly damage: readonly { readonly start: number; readonly end: number }[];
}

/** Thrown by `parse` where a text needs the tree and the parser is not loaded. */
export class ParserMissing extends Error {
  override readonly name = 'ParserMissing';
}

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

  async loadParser(parts: SyntaxParts): Promise<void> {
    this.trees = await loadTrees(parts);
  }

  /**
   * Reads a unit from its text, or from the tree of `prefix + text + suffix` where that is damaged or out of the ordinary. With the parser
   * loaded it throws on no text, but `ParserAborted` where there is no memory for it.
   * `tree`: ask the tree in any case; same result. `whole`: damaged text is not read at all.
   */
  parse(prefix: string, text: string, suffix: string, { tree = false, whole = false }: { readonly tree?: boolean; readonly whole?: boolean } = {}): ParsedUnit {
    const statements = tree ? null : this.reader.read(prefix, text, suffix);
    if (statements !== null) return { statements, damage: [] };
    if (whole && !tree && this.reader.isBroken) return { statements: [], damage: [{ start: 0, end: text.length }] };
    return this.parseTree(prefix, text, suffix, whole);
  }

  private parseTree(prefix: string, text: string, suffix: string, whole: boolean): ParsedUnit {
    const { trees } = this;
    if (trees === null) throw new ParserMissing();
    const source = prefix + text + suffix;
    return trees.parse(source, (root) => {
      const damaged = root.hasError;
      if (damaged && whole) return { statements: [], damage: [{ start: 0, end: text.length }] };
      const reader = new StatementReader(source, prefix.length, trees.types, damaged);
      const statements = reader.unit(root);
      const damage = reader.damage;
      if (damage.length === 0 && damaged) damage.push({ start: 0, end: text.length });
      return { statements, damage };
    });
  }

  dispose(): void {
    this.trees?.dispose();
    this.trees = null;
  }
}
