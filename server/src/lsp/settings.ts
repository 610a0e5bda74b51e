import { patternNames, postfixForms, type PatternName, type PostfixForm, type Severity } from '../analysis/index.ts';
import { interpreterKey } from './protocol.ts';

/** The settings of one resource, as the editor knows them. Their defaults are repeated in package.json; a test compares. */
export interface Settings {
  readonly enable: boolean;
  /** What another tool reports already is not said again. */
  readonly neighbours: boolean;
  readonly run: 'onType' | 'onSave';
  readonly hideWhileTyping: 'off' | 'statement' | 'line';
  readonly revealDelay: number;
  readonly maxNumberOfProblems: number;
  readonly select: readonly string[] | null;
  readonly extendSelect: readonly string[];
  readonly ignore: readonly string[];
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  readonly testSeverity: Readonly<Record<string, Severity | 'off'>>;
  readonly notebookSeverity: Readonly<Record<string, Severity | 'off'>>;
  readonly notebooks: boolean;
  readonly exclude: readonly string[];
  /** `auto` or `3.12`. */
  readonly targetVersion: string;
  readonly diagnosticMode: 'openFilesOnly' | 'workspace';
  /** Functions that may lie between a coroutine and the call that blocks. */
  readonly helperDepth: number;
  readonly generated: boolean;
  readonly locale: 'auto' | 'en' | 'zh-cn';
  readonly configurationPreference: 'editorFirst' | 'filesystemFirst' | 'editorOnly';
  readonly hover: boolean;
  readonly hoverConcepts: boolean;
  readonly hoverDetail: 'short' | 'full';
  readonly postfix: boolean;
  readonly postfixForms: readonly PostfixForm[];
  readonly patterns: boolean;
  readonly patternNames: readonly PatternName[];
  readonly autoAwait: boolean;
  /** Names in comments and in pyproject.toml are completed, and lead to pages. */
  readonly nameCompletion: boolean;
  readonly documentLinks: boolean;
  readonly highlights: boolean;
  readonly callHierarchy: boolean;
  readonly hintsSuspends: boolean;
  readonly hintsBlocks: boolean;
  readonly codeLens: boolean;
  readonly semanticTokens: boolean;
  readonly blockingExtend: readonly string[];
  readonly blockingAllow: readonly string[];
  readonly docsBaseUrl: string;
  readonly fixAll: boolean;
  readonly fixActions: boolean;
  readonly ignoreActions: boolean;
  readonly documentationActions: boolean;
  readonly unusedSuppressions: boolean;
  readonly refactorings: boolean;
  /** Version of the resource's interpreter where the client knows one. */
  readonly interpreter: string | null;
}

export const defaultSettings: Settings = {
  enable: true,
  neighbours: true,
  run: 'onType',
  hideWhileTyping: 'statement',
  revealDelay: 1500,
  maxNumberOfProblems: 100,
  select: null,
  extendSelect: [],
  ignore: [],
  severity: {},
  testSeverity: {},
  notebookSeverity: {},
  notebooks: true,
  exclude: [],
  targetVersion: 'auto',
  diagnosticMode: 'openFilesOnly',
  helperDepth: 5,
  generated: false,
  locale: 'auto',
  configurationPreference: 'editorFirst',
  hover: true,
  hoverConcepts: true,
  hoverDetail: 'short',
  postfix: true,
  postfixForms,
  patterns: true,
  patternNames,
  autoAwait: true,
  nameCompletion: true,
  documentLinks: true,
  highlights: true,
  callHierarchy: true,
  hintsSuspends: false,
  hintsBlocks: false,
  codeLens: false,
  semanticTokens: false,
  blockingExtend: [],
  blockingAllow: [],
  docsBaseUrl: '',
  fixAll: true,
  fixActions: true,
  ignoreActions: true,
  documentationActions: true,
  unusedSuppressions: true,
  refactorings: true,
  interpreter: null,
};

/** Reads what a client sent. A value of the wrong type counts as not set: a typing mistake in settings.json must not switch us off. */
export function readSettings(value: unknown): Settings {
  const at = (path: string): unknown => path.split('.').reduce<unknown>((from, key) => (isRecord(from) ? from[key] : undefined), value);
  const d = defaultSettings;
  return {
    enable: bool(at('enable'), d.enable),
    neighbours: bool(at('neighbours'), d.neighbours),
    run: oneOf(at('run'), ['onType', 'onSave'], d.run),
    hideWhileTyping: oneOf(at('hideWhileTyping'), ['off', 'statement', 'line'], d.hideWhileTyping),
    revealDelay: count(at('revealDelay'), d.revealDelay),
    maxNumberOfProblems: count(at('maxNumberOfProblems'), d.maxNumberOfProblems),
    select: Array.isArray(at('lint.select')) ? names(at('lint.select')) : null,
    extendSelect: names(at('lint.extendSelect')),
    ignore: names(at('lint.ignore')),
    severity: severities(at('severity')),
    testSeverity: severities(at('tests.severity')),
    notebookSeverity: severities(at('notebooks.severity')),
    notebooks: bool(at('notebooks.enable'), d.notebooks),
    exclude: names(at('exclude')),
    targetVersion: pythonVersion(at('targetVersion')) ?? d.targetVersion,
    diagnosticMode: oneOf(at('diagnosticMode'), ['openFilesOnly', 'workspace'], d.diagnosticMode),
    generated: bool(at('generatedFiles'), d.generated),
    helperDepth: Math.min(count(at('helperDepth'), d.helperDepth), 10),
    locale: oneOf(at('locale'), ['auto', 'en', 'zh-cn'], d.locale),
    configurationPreference: oneOf(at('configurationPreference'), ['editorFirst', 'filesystemFirst', 'editorOnly'], d.configurationPreference),
    hover: bool(at('hover.enable'), d.hover),
    hoverConcepts: bool(at('hover.concepts'), d.hoverConcepts),
    hoverDetail: oneOf(at('hover.detail'), ['short', 'full'], d.hoverDetail),
    postfix: bool(at('completion.postfix.enable'), d.postfix),
    postfixForms: chosen(at('completion.postfix.forms'), d.postfixForms),
    patterns: bool(at('completion.patterns.enable'), d.patterns),
    patternNames: chosen(at('completion.patterns.names'), d.patternNames),
    autoAwait: bool(at('completion.autoAwait.enable'), d.autoAwait),
    nameCompletion: bool(at('completion.names.enable'), d.nameCompletion),
    documentLinks: bool(at('documentLinks'), d.documentLinks),
    highlights: bool(at('highlightRelated.awaitPoints.enable'), d.highlights),
    callHierarchy: bool(at('callHierarchy'), d.callHierarchy),
    hintsSuspends: bool(at('inlayHints.suspends'), d.hintsSuspends),
    hintsBlocks: bool(at('inlayHints.blocks'), d.hintsBlocks),
    codeLens: bool(at('codeLens'), d.codeLens),
    semanticTokens: bool(at('semanticTokens'), d.semanticTokens),
    blockingExtend: names(at('blockingCalls.extend')),
    blockingAllow: names(at('blockingCalls.allow')),
    docsBaseUrl: text(at('docsBaseUrl'), d.docsBaseUrl),
    fixAll: bool(at('fixAll'), d.fixAll),
    fixActions: bool(at('codeAction.fixViolation.enable'), d.fixActions),
    ignoreActions: bool(at('codeAction.disableRuleComment.enable'), d.ignoreActions),
    documentationActions: bool(at('codeAction.showDocumentation.enable'), d.documentationActions),
    unusedSuppressions: bool(at('unusedSuppressions'), d.unusedSuppressions),
    refactorings: bool(at('refactorings'), d.refactorings),
    interpreter: pythonVersion(at(interpreterKey)),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bool(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function count(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.floor(value) : otherwise;
}

function names(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string' && name !== '') : [];
}

/** Those of a list that somebody wants; not set: all. */
function chosen<const T extends string>(value: unknown, all: readonly T[]): readonly T[] {
  return Array.isArray(value) ? all.filter((one) => names(value).includes(one)) : all;
}

function oneOf<const T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((candidate) => candidate === value) ?? otherwise;
}

function pythonVersion(value: unknown): string | null {
  return typeof value === 'string' && /^3\.\d{1,3}$/.test(value) ? value : null;
}

function severities(value: unknown): Settings['severity'] {
  const result: Record<string, Severity | 'off'> = {};
  if (!isRecord(value)) return result;
  for (const [rule, level] of Object.entries(value)) {
    const known = typeof level === 'string' ? levels.get(level.toLowerCase()) : undefined;
    if (known) result[rule] = known;
  }
  return result;
}

const levels: ReadonlyMap<string, Severity | 'off'> = new Map([
  ['error', 'error'],
  ['warning', 'warning'],
  ['information', 'information'],
  ['info', 'information'],
  ['hint', 'hint'],
  ['off', 'off'],
]);
