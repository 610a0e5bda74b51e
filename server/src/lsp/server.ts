import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  LSPErrorCodes,
  ResponseError,
  type CodeAction,
  type Connection,
  type InitializeParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { editFor, isActionRequest, type ActionRequest } from './action-edits.ts';
import { actionsAt } from './actions.ts';
import { serveAgentTools } from './agent-tools.ts';
import { analysisCore } from './analysis-core.ts';
import { completionsAt } from './completion.ts';
import { createAsking } from './asking.ts';
import type { Core } from './core.ts';
import { serveCallHierarchy } from './call-hierarchy.ts';
import { debugInformation, ruleLines } from './debug-information.ts';
import { openPageCommand, sayCommand, readFeatures, serverCapabilities } from './features.ts';
import type { Host } from './host.ts';
import { hoverAt } from './hover.ts';
import { serveNotebooks } from './notebooks.ts';
import { commentCompletions, commentLinks, commentSlot, projectFileLinks } from './rule-names.ts';
import { createPaced } from './paced.ts';
import { packageActions, packageHover, packageList } from './package-lists.ts';
import { isProjectFile, isPyproject, projectFileCompletions, projectFileHover, type ProjectFileContext } from './project-files.ts';
import { configurationFiles } from './projects.ts';
import { checkWorkspaceRequest, debugInformationRequest, listFilesRequest, neighboursNotification, rulesRequest, section, type DebugInformationParams, type NeighboursParams } from './protocol.ts';
import { serveConcurrencyMap } from './concurrency-map.ts';
import { serveSeeing } from './seeing.ts';
import { createSession, type Session } from './session.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/** Speaks LSP on `connection`. Everything that differs between Node and a worker comes with `host`. */
export function startServer(connection: Connection, host: Host, core: Core = analysisCore): void {
  connection.onInitialize((params) => {
    const features = readFeatures(params);
    host.configure?.(features.client);
    const session = createSession(connection, host, core, features);
    session.projects.changeFolders(foldersOf(params));
    connection.onInitialized(() => register(connection, host, session));
    const workspace = createWorkspace(connection, host, session);
    serveDocuments(connection, session, workspace);
    serveNotebooks(connection, host, session);
    serveRequests(connection, host, core, session);
    serveWorkspace(connection, host, session, workspace);
    serveCallHierarchy(connection, host, session);
    serveSeeing(connection, session);
    serveConcurrencyMap(connection, session);
    serveAgentTools(connection, core, session);
    return { capabilities: serverCapabilities(features), serverInfo: { name: 'asyncio-lens', version: host.version } };
  });
  connection.listen();
}

const moduleFiles = ['**/*.{py,pyi}'];
const fileEvents: Readonly<Record<number, 'created' | 'changed' | 'deleted'>> = { 1: 'created', 2: 'changed', 3: 'deleted' };

function register(connection: Connection, host: Host, session: Session): void {
  const { features } = session;
  if (features.configurationChanges) void connection.client.register(DidChangeConfigurationNotification.type, { section });
  if (features.watchFiles) {
    const watchers = [...configurationFiles, ...moduleFiles].map((globPattern) => ({ globPattern }));
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
  if (features.workspaceFolders) registerFolders(connection, session);
  // Where only the client sees the files: behind the first answers, since nobody waits for the list.
  if (!host.files && features.client.listFiles) {
    void session.engine.then(() => connection.sendRequest<readonly string[]>(listFilesRequest)).then((uris) => session.modules.listed(uris)).catch(() => undefined);
  }
}

function registerFolders(connection: Connection, session: Session): void {
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    session.projects.changeFolders(
      added.map((folder) => folder.uri),
      removed.map((folder) => folder.uri),
    );
    return session.reconfigure();
  });
}

function serveDocuments(connection: Connection, session: Session, workspace: Workspace): void {
  const { features, documents, projectFiles, reports, neighbours } = session;

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    if (isProjectFile(uri)) return projectFiles.open(uri, text);
    if (languageId !== 'python') return;
    workspace.opened(uri);
    session.open(uri, version, text);
  });

  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    if (projectFiles.change(textDocument.uri, contentChanges)) return;
    const document = documents.get(textDocument.uri);
    if (document) session.change(document, contentChanges, textDocument.version);
  });

  connection.onDidSaveTextDocument(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    if (document) session.saved(document);
  });

  connection.onDidCloseTextDocument(({ textDocument }) => {
    if (projectFiles.close(textDocument.uri)) return session.configuration.forget(textDocument.uri);
    session.close(textDocument.uri);
    if (features.workspacePull) workspace.closed(textDocument.uri);
  });

  connection.onNotification(neighboursNotification, (params: NeighboursParams) => {
    const document = documents.get(params.uri);
    if (document && neighbours.reported(document, params)) session.renew(document);
  });

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const document = await session.ready(textDocument.uri);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return document ? reports.pulled(document, previousResultId) : { kind: 'full', items: [] };
  });
}

/** What concerns more than one document: settings, files on disk, the whole workspace. */
function serveWorkspace(connection: Connection, host: Host, session: Session, workspace: Workspace): void {
  const { configuration, projects, features } = session;

  const projectsChanged = createPaced(host, async () => {
    projects.changed();
    await session.reconfigure();
    workspace.reconfigured();
  });

  connection.onDidChangeConfiguration(async ({ settings }) => {
    await configuration.changed(settings);
    await session.reconfigure();
    workspace.reconfigured();
  });

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const modules = changes.filter(({ uri }) => /\.pyi?$/.test(uri));
    if (modules.length > 0) {
      session.modules.filesChanged(modules.map(({ uri, type }) => ({ uri, kind: fileEvents[type] ?? 'changed' })));
      workspace.filesChanged(modules.map(({ uri }) => uri), modules.some(({ type }) => type !== 2));
    }
    if (modules.length < changes.length) projectsChanged();
  });

  if (features.workspacePull) connection.languages.diagnostics.onWorkspace((params, token) => workspace.pulled(params, token));
  connection.onRequest(checkWorkspaceRequest, () => workspace.command());
}

function serveRequests(connection: Connection, host: Host, core: Core, session: Session): void {
  const { features, configuration, projects, pages, concepts } = session;
  const asking = createAsking(host, session);
  const tell = (reason: string): void => void connection.window.showWarningMessage(reason);
  const edit = (request: ActionRequest, refuse = tell): Promise<WorkspaceEdit | null> | null => {
    const document = session.documents.get(request.uri);
    if (!document || document.version !== request.version) return null;
    return editFor(document, request, { features, locale: configuration.locale, projects, core, asking, refuse });
  };

  /** The settings are asked for first: they bring the reader's language. */
  const projectFileContext = async (uri: string): Promise<ProjectFileContext> => ({ ...session.diagnosticContext((await configuration.settingsOf(uri)).docsBaseUrl), core, pages });

  connection.onCodeAction(async (params, token) => {
    const file = session.projectFiles.get(params.textDocument.uri);
    if (file) {
      const view = await configuration.viewOf(params.textDocument.uri);
      const list = packageList(params.textDocument.uri, file, view);
      return list && packageActions(params.textDocument.uri, list, params, view, session.pageContext(view.settings.docsBaseUrl));
    }
    const document = await session.ready(params.textDocument.uri);
    if (!document || token.isCancellationRequested) return null;
    const actions = actionsAt(document, params, session.contextOf(document));
    if (features.lazyEdits) return [...actions];
    // All edits at once: without those that take the whole project.
    const whole = actions.filter(({ data }) => data?.do !== 'makeAsync').map(async ({ data, ...action }): Promise<CodeAction | null> => {
      if (!data) return action;
      const found = await edit(data);
      return found && { ...action, edit: found };
    });
    return (await Promise.all(whole)).filter((action) => action !== null);
  });

  connection.onCodeActionResolve(async (action) => {
    if (!isActionRequest(action.data)) return action;
    let reason: string | null = null;
    const found = await edit(action.data, (why) => (features.lazyCommands ? (reason = why) : tell(why)));
    if (reason !== null) return { ...action, command: { title: action.title, command: sayCommand, arguments: [reason] } };
    if (!found && action.data.do === 'makeAsync') return action;
    if (!found) throw new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed');
    return { ...action, edit: found };
  });

  connection.onCompletion(async (params, token) => {
    const file = session.projectFiles.get(params.textDocument.uri);
    if (file) return isPyproject(params.textDocument.uri) && (await configuration.settingsOf(params.textDocument.uri)).nameCompletion ? projectFileCompletions(file, params, await projectFileContext(params.textDocument.uri)) : null;
    const document = await session.ready(params.textDocument.uri);
    if (!document || token.isCancellationRequested) return null;
    const slot = commentSlot(document, params.position);
    if (slot && !document.view?.settings.nameCompletion) return null;
    if (slot) return commentCompletions(document, slot, { core, locale: configuration.locale, pages });
    if (/["[]/.test(params.context?.triggerCharacter ?? '')) return null; // only asked for where rules are named
    const items = completionsAt(document, params, session.contextOf(document));
    return items.length > 0 ? [...items] : null;
  });

  connection.onDocumentLinks(async ({ textDocument: { uri } }, token) => {
    const file = session.projectFiles.get(uri);
    if (file) return isPyproject(uri) && (await configuration.settingsOf(uri)).documentLinks ? projectFileLinks(file, await projectFileContext(uri)) : null;
    const document = await session.ready(uri);
    return document?.view?.settings.documentLinks && !token.isCancellationRequested ? commentLinks(document, session.contextOf(document)) : null;
  });

  connection.onHover(async (params, token) => {
    const { uri } = params.textDocument;
    const file = session.projectFiles.get(uri);
    if (file) {
      const view = await configuration.viewOf(uri);
      if (!view.settings.hover) return null;
      const context = await projectFileContext(uri);
      const list = packageList(uri, file, view);
      return (list && (await packageHover(list, file, params, context))) ?? (isPyproject(uri) ? projectFileHover(file, params, context) : null);
    }
    const document = await session.ready(params.textDocument.uri);
    if (!document || token.isCancellationRequested) return null;
    return hoverAt(document, params, { ...session.contextOf(document), core, pages, concepts });
  });

  connection.onExecuteCommand(async ({ command, arguments: args }) => {
    const what: unknown = args?.[0];
    if (typeof what !== 'string') return null;
    if (command === openPageCommand) await connection.window.showDocument({ uri: what, external: true });
    if (command === sayCommand) tell(what);
    return null;
  });

  connection.onRequest(rulesRequest, () => ruleLines(core, pages));
  connection.onRequest(debugInformationRequest, ({ uri }: DebugInformationParams) => debugInformation(session, host, core, uri));
}

function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map((folder) => folder.uri);
  return params.rootUri ? [params.rootUri] : [];
}
