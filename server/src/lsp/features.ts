import type { InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { neighbourCodes } from '../config/index.ts';
import type { ExperimentalCapabilities, InitializationOptions } from './protocol.ts';
import { fixAllKind, notebookFixAllKind, refactoringKinds, section } from './protocol.ts';

/** What this client can do, read once. */
export interface Features {
  readonly pull: boolean;
  /** The client asks for the diagnostics of the whole workspace as well. */
  readonly workspacePull: boolean;
  readonly refresh: boolean;
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly watchFiles: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly tags: readonly number[];
  readonly actionLiterals: boolean;
  readonly lazyEdits: boolean;
  /** Also commands may come late. */
  readonly lazyCommands: boolean;
  /** Actions that cannot be had are shown with the reason. */
  readonly disabledActions: boolean;
  readonly documentChanges: boolean;
  readonly createFiles: boolean;
  readonly changeAnnotations: boolean;
  readonly markdown: boolean;
  readonly snippets: boolean;
  readonly adjustsIndentation: boolean;
  readonly showDocument: boolean;
  readonly workspaceFolders: boolean;
  readonly highlights: boolean;
  readonly hints: boolean;
  readonly lenses: boolean;
  readonly tokens: boolean;
  readonly notebooks: boolean;
  readonly refreshHints: boolean;
  readonly refreshLenses: boolean;
  readonly refreshTokens: boolean;
  readonly locale: string;
  readonly client: InitializationOptions;
}

export function readFeatures(params: InitializeParams): Features {
  const { textDocument, workspace, window } = params.capabilities;
  const options: InitializationOptions = isObject(params.initializationOptions) ? params.initializationOptions : {};
  const resolvable = textDocument?.codeAction?.resolveSupport?.properties ?? [];
  const contentFormat = textDocument?.hover?.contentFormat ?? ['markdown'];
  return {
    pull: textDocument?.diagnostic !== undefined,
    // A client that asks for the workspace keeps what it knows of closed documents: nothing for those who want open files only.
    workspacePull: workspace?.diagnostics !== undefined && options.diagnosticMode !== 'openFilesOnly',
    refresh: workspace?.diagnostics?.refreshSupport ?? false,
    configuration: workspace?.configuration ?? false,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation ?? textDocument?.diagnostic?.relatedInformation ?? false,
    codeDescription: textDocument?.publishDiagnostics?.codeDescriptionSupport ?? textDocument?.diagnostic?.codeDescriptionSupport ?? false,
    tags: textDocument?.publishDiagnostics?.tagSupport?.valueSet ?? textDocument?.diagnostic?.tagSupport?.valueSet ?? [],
    actionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    lazyEdits: resolvable.includes('edit') && (textDocument?.codeAction?.dataSupport ?? false),
    lazyCommands: resolvable.includes('command') && (textDocument?.codeAction?.dataSupport ?? false),
    disabledActions: textDocument?.codeAction?.disabledSupport ?? false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    createFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
    changeAnnotations:
      workspace?.workspaceEdit?.changeAnnotationSupport !== undefined && (textDocument?.codeAction?.honorsChangeAnnotations ?? false),
    markdown: contentFormat.includes('markdown'),
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    adjustsIndentation: textDocument?.completion?.completionItem?.insertTextModeSupport?.valueSet.includes(2) ?? false,
    showDocument: window?.showDocument?.support ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    highlights: textDocument?.documentHighlight !== undefined,
    hints: textDocument?.inlayHint !== undefined,
    lenses: textDocument?.codeLens !== undefined,
    tokens: textDocument?.semanticTokens !== undefined,
    notebooks: params.capabilities.notebookDocument !== undefined,
    refreshHints: workspace?.inlayHint?.refreshSupport ?? false,
    refreshLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    locale: options.locale ?? params.locale ?? 'en',
    client: options,
  };
}

/** Run by a client that has no command of its own for it. */
export const openPageCommand = 'asyncioLens.server.openPage';

/** Says why a chosen action did nothing. An editor may resolve actions that somebody only looks at, so resolving says nothing. */
export const sayCommand = 'asyncioLens.server.say';

export const semanticTokenTypes: readonly string[] = ['function', 'method'];
const semanticTokenModifiers = ['declaration', 'async'];

/** As bits in the order of the list above. */
export function tokenBits(isDefinition: boolean): number {
  return isDefinition ? 0b11 : 0b10;
}

/** Files of Jupyter and its interactive window. */
const notebookTypes: readonly string[] = ['jupyter-notebook', 'interactive'];

export function serverCapabilities(features: Features): ServerCapabilities {
  const codeActionKinds = ['quickfix', ...refactoringKinds, fixAllKind, ...(features.notebooks ? [notebookFixAllKind] : [])];
  const commands = [...(features.showDocument && !features.client.showRuleCommand ? [openPageCommand] : []), ...(features.lazyCommands ? [sayCommand] : [])];
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
    ...(features.notebooks ? { notebookDocumentSync: { notebookSelector: notebookTypes.map((notebook) => ({ notebook, cells: [{ language: 'python' }] })), save: true } } : {}),
    ...(features.pull ? { diagnosticProvider: { identifier: section, interFileDependencies: true, workspaceDiagnostics: features.workspacePull } } : {}),
    codeActionProvider: features.actionLiterals ? { codeActionKinds, resolveProvider: features.lazyEdits } : false,
    hoverProvider: true,
    callHierarchyProvider: true,
    ...(features.highlights ? { documentHighlightProvider: true } : {}),
    ...(features.hints ? { inlayHintProvider: true } : {}),
    ...(features.lenses ? { codeLensProvider: { resolveProvider: true } } : {}),
    ...(features.tokens ? { semanticTokensProvider: { legend: { tokenTypes: [...semanticTokenTypes], tokenModifiers: [...semanticTokenModifiers] }, full: true, range: true } } : {}),
    completionProvider: { triggerCharacters: ['.', '"', '['] },
    documentLinkProvider: {},
    ...(commands.length > 0 ? { executeCommandProvider: { commands } } : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    experimental: { asyncioLensNeighbours: neighbourCodes } satisfies ExperimentalCapabilities,
  };
}

function isObject(value: unknown): value is InitializationOptions {
  return typeof value === 'object' && value !== null;
}
