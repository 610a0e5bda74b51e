// What the analysis knows about one unit, as flat lists of plain data. Rules read these and nothing else.
// Offsets are relative to the unit. Lists refer to each other by index.

import type { Assign, Attribute, Await, Call, ClassDef, Comprehension, ExceptClause, Expr, For, FunctionDef, Lambda, NamedExpr, Node, Param, Return, Stmt, Try, While, With, WithItem, Yield } from '../syntax/ast.ts';

export interface UnitFacts {
  /** `scopes[0]` is the level the unit stands on: the module or the class body around it. */
  readonly scopes: readonly Scope[];
  readonly functions: readonly FunctionFact[];
  readonly classes: readonly ClassFact[];
  readonly statements: readonly StatementFact[];
  readonly regions: readonly Region[];
  readonly calls: readonly CallFact[];
  readonly suspensions: readonly Suspension[];
  readonly reads: readonly NameRead[];
  readonly returns: readonly ReturnFact[];
  readonly yields: readonly YieldFact[];
  readonly handlers: readonly HandlerFact[];
  readonly withs: readonly WithFact[];
  readonly loops: readonly LoopFact[];
  readonly comprehensions: readonly ComprehensionFact[];
  readonly attributeWrites: readonly AttributeWrite[];
  readonly damage: readonly { readonly start: number; readonly end: number }[];
}

/** Where something stands. */
export interface Place {
  readonly scope: number;
  /** Innermost region, -1 at the unit's own level. */
  readonly region: number;
  /** Innermost statement. */
  readonly statement: number;
}

export interface Scope {
  readonly index: number;
  readonly parent: number;
  readonly kind: 'unit' | 'function' | 'lambda' | 'class' | 'comprehension';
  /** Index of the FunctionFact or ClassFact that opened it; -1 for others. */
  readonly owner: number;
  readonly bindings: ReadonlyMap<string, readonly Binding[]>;
  readonly globals: ReadonlySet<string>;
  readonly nonlocals: ReadonlySet<string>;
  /** A star import here: any free name may come from it. */
  readonly star: boolean;
  /** For `comprehension`: a generator expression, whose body runs later. */
  readonly lazy: boolean;
}

export interface Binding extends Place {
  readonly name: string;
  readonly start: number;
  readonly source: BindingSource;
}

export type BindingSource =
  /** `import a.b` binds `a`; `import a.b as c` and `from a import b` bind the whole path. Relative paths begin with dots. */
  | { readonly kind: 'import'; readonly path: string }
  | { readonly kind: 'function'; readonly index: number }
  | { readonly kind: 'class'; readonly index: number }
  | { readonly kind: 'value'; readonly value: Expr }
  | { readonly kind: 'annotated'; readonly annotation: Expr; readonly value: Expr | null }
  | { readonly kind: 'parameter'; readonly param: Param; readonly position: number; readonly owner: number }
  | { readonly kind: 'entered'; readonly value: Expr; readonly async: boolean }
  | { readonly kind: 'element'; readonly value: Expr; readonly async: boolean }
  | { readonly kind: 'unpacked'; readonly value: Expr; readonly position: number }
  | { readonly kind: 'exception' }
  | { readonly kind: 'other' };

export interface FunctionFact extends Place {
  readonly index: number;
  readonly node: FunctionDef;
  /** The scope of its own body. */
  readonly ownScope: number;
  readonly async: boolean;
  readonly generator: boolean;
  /** Index of the class in this unit whose body it stands in, or -1. */
  readonly ownerClass: number;
}

export interface ClassFact extends Place {
  readonly index: number;
  readonly node: ClassDef;
  readonly ownScope: number;
}

export interface StatementFact extends Place {
  readonly index: number;
  readonly node: Stmt;
}

export type RegionKind =
  | 'if' | 'else' | 'for' | 'async-for' | 'while' | 'loop-else' | 'with' | 'async-with' | 'try' | 'handler' | 'try-else' | 'finally' | 'case';

/** A block below a compound statement. `statement` is that statement; `index` numbers regions from the outside in, in source order. */
export interface Region extends Place {
  readonly index: number;
  readonly parent: number;
  readonly kind: RegionKind;
  readonly start: number;
  readonly end: number;
}

/** What becomes of an expression's value. */
export type Use =
  | { readonly kind: 'discarded' | 'returned' | 'raised' | 'operand' | 'compared' | 'subscripted' | 'index' | 'formatted' | 'decorator' | 'default' | 'base' | 'deleted' | 'other' }
  | { readonly kind: 'awaited'; readonly node: Await; readonly outer: Use }
  | { readonly kind: 'assigned'; readonly node: Assign }
  | { readonly kind: 'named'; readonly node: NamedExpr; readonly outer: Use }
  /** `outer`: for the left side of `and` and `or`, what becomes of the whole, whose value it may be. */
  | { readonly kind: 'condition'; readonly form: 'if' | 'while' | 'assert' | 'not' | 'and' | 'or' | 'ternary' | 'filter' | 'guard'; readonly outer?: Use }
  | { readonly kind: 'attribute'; readonly node: Attribute; readonly outer: Use }
  | { readonly kind: 'callee'; readonly call: number }
  | { readonly kind: 'argument'; readonly call: number; readonly argument: number }
  | { readonly kind: 'element'; readonly outer: Use }
  | { readonly kind: 'starred'; readonly outer: Use }
  | { readonly kind: 'comprehension-element'; readonly node: Comprehension; readonly outer: Use }
  | { readonly kind: 'iterated'; readonly async: boolean }
  | { readonly kind: 'entered'; readonly async: boolean; readonly item: WithItem }
  | { readonly kind: 'yielded'; readonly from: boolean }
  | { readonly kind: 'lambda-result'; readonly node: Lambda; readonly outer: Use };

export interface CallFact extends Place {
  readonly index: number;
  readonly node: Call;
  readonly use: Use;
}

/** Each place where the enclosing coroutine can be suspended, or where asynchronous syntax stands. */
export interface Suspension extends Place, Node {
  readonly form: 'await' | 'async-for' | 'async-with' | 'async-comprehension';
  /** The awaited expression, the iterable, or the first context. */
  readonly value: Expr;
  /** For `await`: what becomes of its result. */
  readonly use: Use;
}

export interface NameRead extends Place, Node {
  readonly name: string;
  readonly use: Use;
}

export interface ReturnFact extends Place {
  readonly node: Return;
}

export interface YieldFact extends Place {
  readonly node: Yield;
}

export interface HandlerFact extends Place {
  readonly index: number;
  readonly node: ExceptClause;
  readonly tryNode: Try;
  /** Regions of the handler's and of the guarded body. */
  readonly bodyRegion: number;
  readonly tryRegion: number;
  /** Position among the handlers of its `try`. */
  readonly position: number;
}

export interface WithFact extends Place {
  readonly index: number;
  readonly node: With;
  readonly bodyRegion: number;
}

export interface LoopFact extends Place {
  readonly node: For | While;
  readonly bodyRegion: number;
}

export interface ComprehensionFact extends Place {
  readonly node: Comprehension;
  readonly ownScope: number;
  readonly use: Use;
}

/** `a.b = value`, `with x as a.b`, in any form. */
export interface AttributeWrite extends Place {
  readonly target: Attribute;
  readonly source: BindingSource;
}
