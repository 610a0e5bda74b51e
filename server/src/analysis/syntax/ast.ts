// The plain form of a unit: data without any link into a tree. Offsets are UTF-16 and relative to the unit's start.
// Parentheses are dropped; an expression's span never includes them (a tuple's and a generator's own brackets are part of it).

export interface Node {
  readonly start: number;
  readonly end: number;
}

export interface Name extends Node { readonly kind: 'name'; readonly name: string }
export interface Attribute extends Node { readonly kind: 'attribute'; readonly value: Expr; readonly name: string; readonly nameStart: number }
export interface Call extends Node {
  readonly kind: 'call';
  readonly callee: Expr;
  readonly args: readonly Argument[];
  /** Offset of the opening parenthesis. */
  readonly open: number;
}
export interface Argument extends Node {
  /** `sole-generator`: `f(x for x in y)`, whose brackets are the call's own. */
  readonly form: 'positional' | 'keyword' | 'star' | 'double-star' | 'sole-generator';
  readonly keyword: string | null;
  readonly value: Expr;
}
export interface Await extends Node { readonly kind: 'await'; readonly value: Expr }
export interface Constant extends Node { readonly kind: 'constant'; readonly type: 'int' | 'float' | 'str' | 'bytes' | 'none' | 'true' | 'false' | 'ellipsis'; /** Digits, or what stands between the quotes, escapes as written; long texts are cut. */ readonly text: string }
/** f-strings and t-strings with at least one field, and concatenations that contain one. */
export interface Formatted extends Node { readonly kind: 'formatted'; readonly fields: readonly Expr[]; readonly template: boolean }
export interface Lambda extends Node { readonly kind: 'lambda'; readonly params: readonly Param[]; readonly body: Expr }
export interface BoolOp extends Node { readonly kind: 'bool'; readonly op: 'and' | 'or'; readonly left: Expr; readonly right: Expr }
export interface Not extends Node { readonly kind: 'not'; readonly value: Expr }
export interface Compare extends Node { readonly kind: 'compare'; readonly operands: readonly Expr[] }
export interface Binary extends Node { readonly kind: 'binary'; readonly op: string; readonly left: Expr; readonly right: Expr }
export interface Unary extends Node { readonly kind: 'unary'; readonly op: string; readonly value: Expr }
export interface Conditional extends Node { readonly kind: 'conditional'; readonly test: Expr; readonly body: Expr; readonly orElse: Expr }
export interface Display extends Node { readonly kind: 'list' | 'tuple' | 'set'; readonly elements: readonly Expr[] }
export interface Dict extends Node { readonly kind: 'dict'; readonly keys: readonly (Expr | null)[]; readonly values: readonly Expr[] }
export interface Comprehension extends Node {
  readonly kind: 'comprehension';
  readonly form: 'list' | 'set' | 'dict' | 'generator';
  /** One, or key and value. */
  readonly elements: readonly Expr[];
  readonly clauses: readonly ComprehensionClause[];
}
export interface ComprehensionClause extends Node { readonly async: boolean; readonly target: Expr; readonly iterable: Expr; readonly conditions: readonly Expr[] }
export interface Subscript extends Node { readonly kind: 'subscript'; readonly value: Expr; readonly index: readonly Expr[] }
export interface Slice extends Node { readonly kind: 'slice'; readonly parts: readonly Expr[] }
export interface Starred extends Node { readonly kind: 'starred'; readonly value: Expr }
export interface NamedExpr extends Node { readonly kind: 'named'; readonly target: Name; readonly value: Expr }
export interface Yield extends Node { readonly kind: 'yield'; readonly from: boolean; readonly value: Expr | null }
/** Damaged code, or nesting beyond the reader's limit. */
export interface UnknownExpr extends Node { readonly kind: 'unknown' }

export type Expr =
  | Name | Attribute | Call | Await | Constant | Formatted | Lambda | BoolOp | Not | Compare | Binary | Unary | Conditional
  | Display | Dict | Comprehension | Subscript | Slice | Starred | NamedExpr | Yield | UnknownExpr;

export interface Param extends Node {
  readonly name: string;
  readonly form: 'plain' | 'star' | 'double-star';
  readonly annotation: Expr | null;
  readonly value: Expr | null;
}

export interface Block extends Node { readonly statements: readonly Stmt[] }

export interface FunctionDef extends Node {
  readonly kind: 'function';
  readonly name: string;
  readonly nameStart: number;
  readonly async: boolean;
  /** Offset of `async` or `def`, behind the decorators. */
  readonly header: number;
  readonly params: readonly Param[];
  readonly returns: Expr | null;
  readonly decorators: readonly Expr[];
  readonly body: Block;
}
export interface ClassDef extends Node {
  readonly kind: 'class';
  readonly name: string;
  readonly nameStart: number;
  readonly bases: readonly Argument[];
  readonly decorators: readonly Expr[];
  readonly body: Block;
}
export interface ExprStmt extends Node { readonly kind: 'expression'; readonly value: Expr }
export interface Assign extends Node { readonly kind: 'assign'; readonly targets: readonly Expr[]; readonly annotation: Expr | null; readonly value: Expr | null }
export interface AugAssign extends Node { readonly kind: 'augmented'; readonly target: Expr; readonly op: string; readonly value: Expr }
export interface Return extends Node { readonly kind: 'return'; readonly value: Expr | null }
export interface Raise extends Node { readonly kind: 'raise'; readonly value: Expr | null; readonly cause: Expr | null }
export interface Simple extends Node { readonly kind: 'pass' | 'break' | 'continue' }
export interface Delete extends Node { readonly kind: 'delete'; readonly targets: readonly Expr[] }
export interface Assert extends Node { readonly kind: 'assert'; readonly test: Expr; readonly message: Expr | null }
export interface ScopeDeclaration extends Node { readonly kind: 'global' | 'nonlocal'; readonly names: readonly string[] }
export interface ImportedName extends Node { readonly name: string; readonly alias: string | null }
export interface Import extends Node { readonly kind: 'import'; readonly names: readonly ImportedName[] }
export interface ImportFrom extends Node { readonly kind: 'import-from'; readonly module: string; readonly names: readonly ImportedName[]; readonly star: boolean }
export interface For extends Node { readonly kind: 'for'; readonly async: boolean; readonly target: Expr; readonly iterable: Expr; readonly body: Block; readonly orElse: Block | null }
export interface While extends Node { readonly kind: 'while'; readonly test: Expr; readonly body: Block; readonly orElse: Block | null }
/** `elif` is an `if` alone in `orElse`. */
export interface If extends Node { readonly kind: 'if'; readonly test: Expr; readonly body: Block; readonly orElse: Block | null }
export interface WithItem extends Node { readonly context: Expr; readonly target: Expr | null }
export interface With extends Node { readonly kind: 'with'; readonly async: boolean; readonly items: readonly WithItem[]; readonly body: Block }
export interface ExceptClause extends Node {
  readonly types: Expr | null;
  readonly name: string | null;
  readonly star: boolean;
  readonly body: Block;
  /** End of the header's text, behind the colon excluded: the span a reader blames. */
  readonly headerEnd: number;
}
export interface Try extends Node {
  readonly kind: 'try';
  readonly body: Block;
  readonly handlers: readonly ExceptClause[];
  readonly orElse: Block | null;
  readonly final: Block | null;
}
export interface MatchCase extends Node { readonly names: readonly Name[]; readonly values: readonly Expr[]; readonly guard: Expr | null; readonly body: Block }
export interface Match extends Node { readonly kind: 'match'; readonly subjects: readonly Expr[]; readonly cases: readonly MatchCase[] }
export interface TypeAlias extends Node { readonly kind: 'type-alias'; readonly name: string }
export interface UnknownStmt extends Node { readonly kind: 'unknown-statement' }

export type Stmt =
  | FunctionDef | ClassDef | ExprStmt | Assign | AugAssign | Return | Raise | Simple | Delete | Assert | ScopeDeclaration | Import | ImportFrom
  | For | While | If | With | Try | Match | TypeAlias | UnknownStmt;
