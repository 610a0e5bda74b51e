import type { Connection } from 'vscode-languageserver';
import { conceptPath, pagePath } from '../explain/index.ts';
import type { ActionContext } from './actions.ts';
import { createCoalescing } from './coalescing.ts';
import { createConfiguration, type Configuration } from './configuration.ts';
import type { Core, Engine } from './core.ts';
import { Document } from './document.ts';
import { openPageCommand, type Features } from './features.ts';
import type { Host } from './host.ts';
import type { HoverContext } from './hover.ts';
import { createLog, type Log } from './log.ts';
import { createPages, type Pages } from './pages.ts';
import { createProjectProblems } from './project-problems.ts';
import { createProjects, type Projects } from './projects.ts';
import { readFileRequest, statusNotification, type ReadFileResult, type ServerStatus } from './protocol.ts';
import { createReports, type Reports } from './reports.ts';
import { createRulePages, type RulePages } from './rule-pages.ts';
import { createTyping, type Typing } from './typing.ts';

/** Everything that lives from `initialize` to `shutdown`. */
export interface Session {
  readonly features: Features;
  readonly documents: ReadonlyMap<string, Document>;
  readonly configuration: Configuration;
  readonly projects: Projects;
  readonly reports: Reports;
  readonly typing: Typing;
  readonly pages: RulePages;
  readonly concepts: Pages;
  readonly log: Log;
  open(uri: string, version: number, text: string): void;
  close(uri: string): void;
  /** The document once it can be analysed; null when it is not open (any more). */
  ready(uri: string): Promise<Document | null>;
  /** Has this document's diagnostics sent or asked for again, soon. */
  renew(document: Document): void;
  /** Settings or project files changed: looks at every open document anew. */
  reconfigure(): Promise<void>;
  contextOf(document: Document): ActionContext & Pick<HoverContext, 'conceptPageOf'>;
}

export function createSession(connection: Connection, host: Host, core: Core, features: Features): Session {
  const log = createLog(connection.console);
  const documents = new Map<string, Document>();
  const looked = new Map<string, Promise<void>>();
  const projects = createProjects(readFile);
  const configuration = createConfiguration(connection, features, projects);
  const showProblems = createProjectProblems(connection, projects, log, () => configuration.locale);
  const pages = createRulePages(host);
  const concepts = createPages('concepts', host);
  const engine = new Promise<Engine>((resolve, reject) => host.turn(() => void loadEngine().then(resolve, reject)));
  engine.catch(() => undefined); // reported by loadEngine

  const typing = createTyping(host, (document) => renew(document));
  const reports = createReports(typing, contextOf);
  const coalescing = createCoalescing(host, publish);

  return { features, documents, configuration, projects, reports, typing, pages, concepts, log, open, close, ready, renew, reconfigure, contextOf };

  async function loadEngine(): Promise<Engine> {
    try {
      const from = host.now();
      const loaded = await core.load(await host.loadWasm());
      log.info(`Parser loaded in ${Math.round(host.now() - from)} ms.`);
      status('ready');
      return loaded;
    } catch (error) {
      log.failure('The parser could not be loaded', error);
      status('error');
      throw error;
    }
  }

  function status(state: ServerStatus['state']): void {
    if (features.client.status) void connection.sendNotification(statusNotification, { state } satisfies ServerStatus);
  }

  async function readFile(uri: string): Promise<string | null> {
    if (host.readFile && uri.startsWith('file:')) return host.readFile(uri);
    if (!features.client.readFile) return null;
    const { text } = await connection.sendRequest<ReadFileResult>(readFileRequest, { uri });
    return text;
  }

  function open(uri: string, version: number, text: string): void {
    close(uri, false);
    const document = new Document(uri, version, text, (what, error) => log.once(what, error));
    documents.set(uri, document);
    looked.set(uri, look(document));
  }

  async function look(document: Document): Promise<void> {
    const [loaded, view] = await Promise.all([engine, configuration.viewOf(document.uri)]);
    if (documents.get(document.uri) !== document) return;
    document.look(loaded, view);
    reports.due(document);
    if (!features.pull) coalescing.soon(document.uri);
    void showProblems();
  }

  function close(uri: string, clear = true): void {
    const document = documents.get(uri);
    if (!document) return;
    documents.delete(uri);
    looked.delete(uri);
    coalescing.cancel(uri);
    typing.settled(document);
    reports.closed(document);
    configuration.forget(uri);
    document.dispose();
    if (clear && !features.pull) void connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async function ready(uri: string): Promise<Document | null> {
    await looked.get(uri);
    return documents.get(uri) ?? null;
  }

  function publish(uri: string): void {
    const document = documents.get(uri);
    if (document?.view) void connection.sendDiagnostics({ uri, version: document.version, diagnostics: [...reports.of(document)] });
  }

  function renew(document: Document): void {
    if (!features.pull) coalescing.soon(document.uri);
    else if (features.refresh) connection.languages.diagnostics.refresh().catch(() => undefined); // a client that is going away
  }

  async function reconfigure(): Promise<void> {
    await Promise.all(
      [...documents.values()].map(async (document) => {
        await looked.get(document.uri);
        typing.settled(document);
        await look(document);
      }),
    );
    if (features.pull && features.refresh && documents.size > 0) connection.languages.diagnostics.refresh().catch(() => undefined);
  }

  function contextOf(document: Document): ReturnType<Session['contextOf']> {
    const { locale } = configuration;
    const base = document.view?.settings.docsBaseUrl.replace(/\/+$/, '') ?? '';
    const pageOf = (rule: string): string | null => {
      if (features.client.ruleLink) return features.client.ruleLink.replace('{rule}', () => rule);
      return base === '' ? null : `${base}/${pagePath(rule, locale).replace(/^docs\//, '')}`;
    };
    const conceptPageOf = (concept: string): string | null => (base === '' ? null : `${base}/${conceptPath(concept, locale).replace(/^docs\//, '')}`);
    const showRule: ActionContext['showRule'] = (rule) => {
      if (features.client.showRuleCommand) return { command: features.client.showRuleCommand, arguments: [rule] };
      const page = features.showDocument ? pageOf(rule) : null;
      return page === null ? null : { command: openPageCommand, arguments: [page] };
    };
    return { core, features, locale, pageOf, conceptPageOf, showRule, hasProject: projects.has(document.uri) };
  }
}
