// What client and server say to each other beyond LSP. Imported by both, so it has neither `vscode` nor Node in it.

export const section = 'asyncioLens';
/** `source` of every diagnostic. */
export const source = 'asyncio-lens';
export const fixAllKind = 'source.fixAll.asyncioLens';
/** The same for all cells of a notebook. */
export const notebookFixAllKind = `notebook.${fixAllKind}`;
export const refactoringKinds = ['refactor.rewrite', 'refactor.extract'] as const;

export interface InitializationOptions {
  /** The reader's language where the editor's own is not `InitializeParams.locale`. */
  readonly locale?: string;
  /** Address of a rule's page, `{rule}` stands for its name. The client opens it; absent in other editors. */
  readonly ruleLink?: string;
  /** A command of the client that opens the page of the rule named by its first argument. */
  readonly showRuleCommand?: string;
  /** The same for the page of a concept. */
  readonly showConceptCommand?: string;
  /** The same for who calls the function at a place: its arguments are a document's URI and a position. */
  readonly showCallsCommand?: string;
  /** Address of a line of code where a page can link to it: `{uri}` and `{line}` stand for both; without it `uri#Lline`. */
  readonly codeLink?: string;
  /** The client answers `asyncioLens/readFile`. */
  readonly readFile?: boolean;
  /** What the setting says when the server starts; a client that gives it starts the server anew when it changes. */
  readonly diagnosticMode?: string;
  /** The client answers `asyncioLens/listFiles`. */
  readonly listFiles?: boolean;
  /** The client wants `asyncioLens/status`. */
  readonly status?: boolean;
  /** Where a worker finds what Node finds on disk: folder of the product and its two WebAssembly files. */
  readonly assets?: { readonly root: string; readonly runtime: string; readonly grammar: string };
}

/** Server to client: `{ uri }` to `{ text }`, null when there is no such file. */
export const readFileRequest = 'asyncioLens/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export interface ReadFileResult {
  readonly text: string | null;
}

/** Server to client: what the status item shows. */
export const statusNotification = 'asyncioLens/status';
export interface ServerStatus {
  readonly state: 'busy' | 'ready' | 'error';
  /** What the last analysis of a document took, in milliseconds. */
  readonly timing?: { readonly ms: number; readonly slowest: { readonly rule: string; readonly ms: number } | null };
}

/** Client to server: what another tool reports in a document now. `code` is one of those that the server names when it starts. */
export const neighboursNotification = 'asyncioLens/neighbours';
export interface NeighboursParams {
  readonly uri: string;
  /** The other tool, as its diagnostics name it. */
  readonly source: string;
  readonly reported: readonly { readonly code: string; readonly range: { readonly start: Place; readonly end: Place } }[];
}
interface Place {
  readonly line: number;
  readonly character: number;
}

/** Among the server's capabilities, as `experimental`. */
export interface ExperimentalCapabilities {
  /** Codes that are worth telling, in lower case. */
  readonly asyncioLensNeighbours: readonly string[];
}

/** Client to server: all rules, for the picker. */
export const rulesRequest = 'asyncioLens/rules';
export interface RuleLine {
  readonly name: string;
  readonly severity: string;
  readonly fix: string;
  readonly onByDefault: boolean;
  /** What the mistake is, in one sentence. */
  readonly summaries: { readonly en: string; readonly 'zh-cn': string };
}

/** Client to server: checks the whole workspace, with progress; answers with the number of problems in files that are not open. */
export const checkWorkspaceRequest = 'asyncioLens/checkWorkspace';

/** Server to client: the Python files of the workspace, as URIs; asked only where the server cannot see them. */
export const listFilesRequest = 'asyncioLens/listFiles';

/** Client to server: everything worth pasting into a bug report, as Markdown; never source text. */
export const debugInformationRequest = 'asyncioLens/debugInformation';
export interface DebugInformationParams {
  readonly uri: string | null;
}

/** Client to server: who awaits whom, which tasks start where and what blocks; of the function at the position, or of the whole file. Null: the file is not open. */
export const concurrencyMapRequest = 'asyncioLens/concurrencyMap';
export interface ConcurrencyMapParams {
  readonly uri: string;
  readonly position?: { readonly line: number; readonly character: number };
  /** Where the page will be kept: its links lead from there to the code. */
  readonly page?: string;
}
export interface ConcurrencyMapResult {
  /** The diagram alone. */
  readonly mermaid: string;
  /** A page: the diagram, and lists that link to the code. */
  readonly markdown: string;
}

/** Client to server: the findings of an open document as text, for an agent. Null: it is not open, or not looked at. */
export const checkFileRequest = 'asyncioLens/checkFile';
export interface CheckFileParams {
  readonly uri: string;
}

/** Client to server: the page of a rule as Markdown, or a word why there is none. */
export const explainRuleRequest = 'asyncioLens/explainRule';
export interface ExplainRuleParams {
  readonly rule: string;
}

/** Added to the settings by a client that knows which interpreter a resource uses: `3.12`. */
export const interpreterKey = '$interpreter';
