// What the whole file's tree says, and what the trees of its units say: both as lists of nodes that must be equal.
import { createRequire } from 'node:module';
import { Language, type Node, Parser } from 'web-tree-sitter';
import { type Unit, type UnitScan, wrapUnit } from '../../server/src/analysis/syntax/scan/index.ts';

/** Not those whose extent is cut on purpose: blocks and the statements around them. */
const kinds = [
  'function_definition', 'class_definition', 'call', 'await', 'import_statement', 'import_from_statement', 'future_import_statement',
  'assignment', 'lambda', 'yield', 'return_statement', 'identifier', 'string', 'interpolation',
];

export interface NodeList {
  /** `kind start end`, in document order. */
  readonly nodes: readonly string[];
  /** The grammar found an error. */
  readonly damaged: boolean;
}

interface Parsed {
  readonly found: readonly Found[];
  readonly damaged: boolean;
}

interface Found {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

export class PythonTrees {
  private readonly byUnit = new WeakMap<Unit, Parsed>();

  private constructor(private readonly parser: Parser) {}

  static async load(): Promise<PythonTrees> {
    await Parser.init();
    const parser = new Parser();
    parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve('tree-sitter-python/tree-sitter-python.wasm')));
    return new PythonTrees(parser);
  }

  ofText(text: string): NodeList {
    const { found, damaged } = this.parse(text);
    return { nodes: found.map((node) => shown(node, 0)), damaged };
  }

  /** Results are kept per object, as a server would: a unit that survives an edit although it should not is found out. */
  ofUnits(scan: UnitScan): NodeList {
    const nodes: string[] = [];
    let damaged = false;
    for (const unit of scan.units) {
      let parsed = this.byUnit.get(unit);
      if (parsed === undefined) {
        parsed = this.ofUnit(unit, scan.textOf(unit));
        this.byUnit.set(unit, parsed);
      }
      for (const node of parsed.found) nodes.push(shown(node, unit.start));
      damaged ||= parsed.damaged;
    }
    return { nodes, damaged };
  }

  dispose(): void {
    this.parser.delete();
  }

  private ofUnit(unit: Unit, text: string): Parsed {
    const { prefix, suffix } = wrapUnit(unit);
    const { found, damaged } = this.parse(prefix + text + suffix);
    const moved = found
      .map((node) => ({ ...node, start: node.start - prefix.length, end: node.end - prefix.length }))
      .filter((node) => node.start >= 0 && node.start < text.length);
    return { found: moved, damaged };
  }

  private parse(text: string): Parsed {
    const tree = this.parser.parse(text);
    if (tree === null) throw new Error('no tree');
    try {
      const found = tree.rootNode.descendantsOfType(kinds).map((node) => ({ kind: node.type, start: node.startIndex, end: endOf(node) }));
      return { found, damaged: tree.rootNode.hasError };
    } finally {
      tree.delete();
    }
  }
}

/** Comments behind a block belong to its definition in one tree and stand outside the unit in the other. */
function endOf(node: Node): number {
  if (node.type === 'class_definition') return node.childForFieldName('name')?.endIndex ?? node.endIndex;
  if (node.type !== 'function_definition') return node.endIndex;
  let last = node;
  for (;;) {
    let child = last.lastChild;
    while (child?.type === 'comment') child = child.previousSibling;
    if (child === null) return last.endIndex;
    last = child;
  }
}

function shown(node: Found, offset: number): string {
  return `${node.kind} ${node.start + offset} ${node.end + offset}`;
}
