import type { Connection, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { conceptPath, pagePath } from '../explain/index.ts';
import type { ActionContext } from './actions.ts';
import { createBaselineWatch } from './baseline-watch.ts';
import { createCoalescing } from './coalescing.ts';
import { createConfiguration, type Configuration } from './configuration.ts';
import type { Core, Engine } from './core.ts';
import type { DiagnosticContext } from './diagnostics.ts';
import { TextDocument, type Document } from './document.ts';
import { openPageCommand, type Features } from './features.ts';
import type { Host } from './host.ts';
import type { HoverContext } from './hover.ts';
import { createLog, type Log } from './log.ts';
import { createModules, type Modules } from './modules.ts';
import { createNeighbours, type Neighbours } from './neighbours.ts';
import { createPages, type Pages } from './pages.ts';
import { createProjectFiles, type ProjectFiles } from './project-files.ts';
import { createProjectProblems } from './project-problems.ts';
import { createProjects, type Projects } from './projects.ts';
import { readFileRequest, type ReadFileResult } from './protocol.ts';
import { createReports, type Reports } from './reports.ts';
import { createRulePages, type RulePages } from './rule-pages.ts';
import { refreshSeeing } from './seeing.ts';
import { createStatus, type Status } from './status.ts';
import { createTyping, type Typing } from './typing.ts';

/** Everything that lives from `initialize` to `shutdown`. */
export interface Session {
  readonly features: Features;
  readonly documents: ReadonlyMap<string, Document>;
  readonly configuration: Configuration;
  readonly projects: Projects;
  readonly projectFiles: ProjectFiles;
  readonly reports: Reports;
  readonly typing: Typing;
  readonly neighbours: Neighbours;
  readonly modules: Modules;
  readonly pages: RulePages;
  readonly concepts: Pages;
  readonly log: Log;
  readonly status: Status;
  readonly engine: Promise<Engine>;
  /** The engine once it can read every text. */
  complete(): Promise<Engine>;
  readFile(uri: string): Promise<string | null>;
  diagnosticContext(docsBaseUrl: string): DiagnosticContext;
  open(uri: string, version: number, text: string): void;
  /** Like `open`, of a document that is there already. */
  add(document: Document): void;
  change(document: Document, changes: readonly TextDocumentContentChangeEvent[], version: number): void;
  saved(document: Document): void;
  close(uri: string): void;
  /** The document once it can be analysed; null when it is not open (any more). */
  ready(uri: string): Promise<Document | null>;
  /** Has this document's diagnostics sent or asked for again, soon. */
  renew(document: Document): void;
  /** Settings or project files changed: looks at every open document anew. */
  reconfigure(): Promise<void>;
  contextOf(document: Document): ActionContext & Pick<HoverContext, 'conceptPageOf'>;
  /** Of what is no document. */
  pageContext(docsBaseUrl: string): Omit<ActionContext, 'hasProject'>;
}

/** A pyproject.toml is checked when nobody has typed in it for so long. */
const pauseWhileTyping = 500;

export function createSession(connection: Connection, host: Host, core: Core, features: Features): Session {
  const log = createLog(connection.console);
  const documents = new Map<string, Document>();
  const looked = new Map<string, Promise<void>>();
  const projects = createProjects(readFile);
  const configuration = createConfiguration(connection, features, projects);
  let cancelShow: (() => void) | null = null;
  const projectFiles = createProjectFiles((isTyped) => {
    cancelShow?.();
    cancelShow = null;
    if (isTyped) cancelShow = host.after(pauseWhileTyping, () => void showProblems());
    else void showProblems();
  });
  const showProblems = createProjectProblems(connection, { projects, projectFiles, configuration, contextOf: diagnosticContext }, log);
  const watchBaselines = createBaselineWatch(connection, features, projects);
  const pages = createRulePages(host);
  const status = createStatus(connection, host, features);
  const engine = core.load(() => host.loadWasm());
  engine.catch(failed);
  let parser: Promise<void> | null = null;
  let hasTried = false;
  const concepts = createPages('concepts', host);

  const modules = createModules(host, {
    folders: () => projects.folders,
    documents,
    complete,
    readFile,
    onChanged: (changed) => renewAll(changed),
    onFailure: (what, error) => log.once(what, error),
  });
  const typing = createTyping(host, (document) => renew(document));
  const neighbours = createNeighbours();
  const reports = createReports(typing, neighbours, contextOf, (document) => status.looked(document));
  const coalescing = createCoalescing(host, (uri) => void publish(uri).catch(() => undefined)); // what failed was reported

  return { features, documents, configuration, projects, projectFiles, reports, typing, neighbours, modules, pages, concepts, log, status, engine, complete, readFile, diagnosticContext, open, add, change, saved, close, ready, renew, reconfigure, contextOf, pageContext };

  /** Damaged and odd code cannot be read before; without it the rest still is. */
  async function loadParser(): Promise<void> {
    const from = host.now();
    try {
      await (await engine).loadParser();
      log.info(`Parser loaded in ${Math.round(host.now() - from)} ms.`);
      status.set('ready');
    } catch (error) {
      failed(error);
    }
    hasTried = true;
  }

  async function complete(): Promise<Engine> {
    await (parser ??= loadParser());
    return engine;
  }

  function failed(error: unknown): void {
    log.failure('The parser could not be loaded', error);
    status.set('error');
  }

  async function readFile(uri: string): Promise<string | null> {
    if (host.readFile && uri.startsWith('file:')) return host.readFile(uri);
    if (!features.client.readFile) return null;
    const { text } = await connection.sendRequest<ReadFileResult>(readFileRequest, { uri });
    return text;
  }

  function open(uri: string, version: number, text: string): void {
    add(new TextDocument(uri, version, text, (what, error) => log.once(what, error), () => host.now()));
  }

  function add(document: Document): void {
    close(document.uri, false);
    documents.set(document.uri, document);
    looked.set(document.uri, look(document));
  }

  function change(document: Document, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const edits = document.change(changes, version);
    // A client that cannot be asked to pull again would never see what is withheld.
    if (!features.pull || features.refresh) typing.edited(document, edits);
    neighbours.edited(document, edits);
    modules.edited(document);
    if (!features.pull && document.view?.options && document.view.settings.run === 'onType') renew(document);
  }

  function saved(document: Document): void {
    const wasTyping = typing.settled(document);
    reports.due(document);
    if (wasTyping || document.view?.settings.run === 'onSave') renew(document);
  }

  async function look(document: Document): Promise<void> {
    const [loaded, view] = await Promise.all([engine, configuration.viewOf(document.uri)]);
    if (documents.get(document.uri) !== document) return;
    document.look(loaded, view, modules.start(loaded));
    reports.due(document);
    if (!features.pull) coalescing.soon(document.uri);
    void showProblems();
    watchBaselines().catch(() => undefined); // a client that refuses to watch
  }

  function close(uri: string, clear = true): void {
    const document = documents.get(uri);
    if (!document) return;
    documents.delete(uri);
    looked.delete(uri);
    coalescing.cancel(uri);
    typing.settled(document);
    reports.closed(document);
    neighbours.closed(document);
    configuration.forget(uri);
    document.dispose();
    if (clear && !features.pull) void connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async function ready(uri: string): Promise<Document | null> {
    await looked.get(uri);
    const document = documents.get(uri);
    if (!document || hasTried) return document ?? null;
    if (parser === null && document.isReadable()) {
      // The first answer goes out before the parser is loaded.
      host.turn(() => void (parser ??= loadParser()));
      return document;
    }
    await (parser ??= loadParser());
    return documents.get(uri) ?? null;
  }

  async function publish(uri: string): Promise<void> {
    const document = await ready(uri);
    if (document?.view) void connection.sendDiagnostics({ uri, version: document.version, diagnostics: [...reports.of(document)] });
  }

  function renew(document: Document): void {
    if (!features.pull) coalescing.soon(document.uri);
    else if (features.refresh) connection.languages.diagnostics.refresh().catch(() => undefined); // a client that is going away
  }

  function renewAll(changed: readonly Document[]): void {
    const shows = changed.some(({ view }) => view !== null && (view.settings.hintsBlocks || view.settings.hintsSuspends || view.settings.codeLens || view.settings.semanticTokens));
    if (shows) refreshSeeing(connection, features);
    if (!features.pull) for (const document of changed) coalescing.soon(document.uri);
    else if (features.refresh) connection.languages.diagnostics.refresh().catch(() => undefined);
  }

  async function reconfigure(): Promise<void> {
    await Promise.all(
      [...documents.values()].map(async (document) => {
        await looked.get(document.uri);
        typing.settled(document);
        await look(document);
      }),
    );
    if (documents.size > 0) refreshSeeing(connection, features);
    else void showProblems();
    if (features.pull && features.refresh && documents.size > 0) connection.languages.diagnostics.refresh().catch(() => undefined);
  }

  function contextOf(document: Document): ReturnType<Session['contextOf']> {
    return { ...pageContext(document.view?.settings.docsBaseUrl ?? ''), conceptPageOf: conceptPages(document.view?.settings.docsBaseUrl ?? ''), hasProject: projects.has(document.uri) };
  }

  function pageContext(docsBaseUrl: string): ReturnType<Session['pageContext']> {
    const base = diagnosticContext(docsBaseUrl);
    const showRule: ActionContext['showRule'] = (rule) => {
      if (features.client.showRuleCommand) return { command: features.client.showRuleCommand, arguments: [rule] };
      const page = features.showDocument ? base.pageOf(rule) : null;
      return page === null ? null : { command: openPageCommand, arguments: [page] };
    };
    return { ...base, core, features, showRule };
  }

  function conceptPages(docsBaseUrl: string): (concept: string) => string | null {
    const base = docsBaseUrl.replace(/\/+$/, '');
    return (concept) => (base === '' ? null : `${base}/${conceptPath(concept, configuration.locale).replace(/^docs\//, '')}`);
  }

  function diagnosticContext(docsBaseUrl: string): DiagnosticContext {
    const { locale } = configuration;
    const base = docsBaseUrl.replace(/\/+$/, '');
    const pageOf = (rule: string): string | null => {
      if (features.client.ruleLink) return features.client.ruleLink.replace('{rule}', () => rule);
      return base === '' ? null : `${base}/${pagePath(rule, locale).replace(/^docs\//, '')}`;
    };
    return { core, features, locale, pageOf };
  }
}
