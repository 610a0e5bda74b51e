// The parser of web-tree-sitter and its trees: one at a time, given back before anything else happens.

import type { Language, Node, Parser } from 'web-tree-sitter';

export interface SyntaxParts {
  readonly runtime: Uint8Array;
  readonly grammar: Uint8Array;
}

/** WebAssembly gave up on a text, mostly for want of memory. The next text is parsed by a new parser. */
export class ParserAborted extends Error {
  override readonly name = 'ParserAborted';
}

export interface Trees {
  /** The names of the types of nodes. */
  readonly types: readonly string[];
  /** Gives the tree to `read`, which keeps nothing of it. Throws `ParserAborted` where WebAssembly fails. */
  parse<T>(source: string, read: (root: Node) => T): T;
  dispose(): void;
}

/** The part of Emscripten's module that counts. It is filled in by `Parser.init`. */
interface Runtime {
  _ts_parser_parse_wasm?(...args: readonly number[]): number;
  _ts_tree_delete?(tree: number): void;
  HEAPU8?: Uint8Array;
}

let starting: Promise<Runtime> | null = null;
const trees = { given: 0, freed: 0 };

/** What WebAssembly holds: trees it made and did not get back, and its memory in bytes. */
export async function parserMemory(): Promise<{ readonly trees: number; readonly bytes: number }> {
  return { trees: trees.given - trees.freed, bytes: (await starting)?.HEAPU8?.length ?? 0 };
}

/** Loads runtime and grammar. The runtime is started once per process or worker. */
export async function loadTrees(parts: SyntaxParts): Promise<Trees> {
  const { Language, Parser } = await import('web-tree-sitter');
  await (starting ??= start(parts.runtime, (options) => Parser.init(options)));
  const language: Language = await Language.load(parts.grammar);
  const newParser = (): Parser => {
    const parser = new Parser();
    parser.setLanguage(language);
    return parser;
  };
  let parser: Parser | null = newParser();

  /** A parser that was interrupted would go on with its old text. */
  const renew = (): void => {
    const broken = parser;
    parser = null;
    try {
      broken?.delete();
    } catch {
      // Then what it holds is lost.
    }
  };

  return {
    types: language.types.map((type) => type ?? 'ERROR'),
    parse(source, read) {
      let tree;
      try {
        tree = (parser ??= newParser()).parse(source);
        if (tree !== null) return read(tree.rootNode);
      } catch (error) {
        renew();
        if (!isFromWebAssembly(error)) throw error;
      } finally {
        tree?.delete();
      }
      throw new ParserAborted('the parser ran out of memory');
    },
    dispose() {
      parser?.delete();
      parser = null;
    },
  };
}

/** The bytes are here; without `locateFile` the runtime still works out an address, which a worker made from a blob does not have. */
async function start(wasmBinary: Uint8Array, init: (options: object) => Promise<void>): Promise<Runtime> {
  const runtime: Runtime = {};
  await init(Object.assign(runtime, { wasmBinary, locateFile: (file: string) => file, printErr: () => undefined }));
  const { _ts_parser_parse_wasm: parse, _ts_tree_delete: free } = runtime;
  if (parse && free) {
    runtime._ts_parser_parse_wasm = (...args) => {
      const tree = parse(...args);
      if (tree !== 0) trees.given++;
      return tree;
    };
    runtime._ts_tree_delete = (tree) => {
      trees.freed++;
      free(tree);
    };
  }
  return runtime;
}

/** The core knows no `WebAssembly`, whose errors these are. */
function isFromWebAssembly(error: unknown): boolean {
  return error instanceof Error && error.name === 'RuntimeError';
}
