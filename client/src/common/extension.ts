import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { listFilesRequest, readFileRequest, section, statusNotification, type InitializationOptions, type ReadFileParams, type ServerStatus } from '../../../server/src/lsp/protocol.ts';
import { registerAgentTools } from './agent-tools.ts';
import { registerChooseModel } from './choose-model.ts';
import { registerCommands, restart } from './commands.ts';
import { codeLink, registerConcurrencyMap, showCallsCommand } from './concurrency-map.ts';
import { createInterpreters } from './interpreters.ts';
import { watchNeighbours } from './neighbours.ts';
import { registerPatterns } from './patterns.ts';
import { listFiles, readText } from './read-text.ts';
import { registerRulePages, ruleLink, showConceptCommand, showRuleCommand } from './rule-pages.ts';
import { createServerDeath } from './server-death.ts';
import { createStatus } from './status.ts';
import { registerTour } from './tour.ts';

/** Makes the client of this platform. `assets` go to a server that cannot read the extension's folder itself. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Starts the server and offers what only an editor can: commands, pages, the status item. */
export async function start(context: vscode.ExtensionContext, createClient: CreateClient, assets?: InitializationOptions['assets']): Promise<BaseLanguageClient> {
  const log = vscode.window.createOutputChannel('Asyncio Lens', { log: true });
  const interpreters = createInterpreters(log);
  const status = createStatus();
  const death = createServerDeath((isOver) => status.died(isOver));
  const tour = registerTour(context);
  const initialization: InitializationOptions = {
    locale: vscode.env.language,
    ruleLink: ruleLink(context),
    showRuleCommand,
    showConceptCommand,
    showCallsCommand,
    codeLink: codeLink(context),
    readFile: true,
    listFiles: true,
    status: true,
    ...(assets ? { assets } : {}),
  };
  const client = createClient({
    // Where the rules are named, they are explained and completed.
    documentSelector: [{ language: 'python' }, ...['**/pyproject.toml', '**/*requirements*.{txt,in}', '**/requirements/*.{txt,in}'].map((pattern) => ({ pattern }))],
    outputChannel: log,
    traceOutputChannel: log,
    initializationOptions: () => ({ ...initialization, diagnosticMode: vscode.workspace.getConfiguration(section).get<string>('diagnosticMode') }),
    diagnosticCollectionName: section,
    errorHandler: death,
    diagnosticPullOptions: { onChange: true, onSave: true },
    markdown: { isTrusted: { enabledCommands: [showRuleCommand, showConceptCommand] } },
    middleware: { provideHover: tour.provideHover, workspace: { configuration: (params, token, next) => interpreters.added(params, next(params, token)) } },
  });
  context.subscriptions.push(log, status, interpreters, client.onRequest(readFileRequest, ({ uri }: ReadFileParams) => readText(uri)));
  context.subscriptions.push(client.onRequest(listFilesRequest, listFiles));
  context.subscriptions.push(client.onNotification(statusNotification, (told: ServerStatus) => status.set(told)));
  context.subscriptions.push(client.onDidChangeState(({ newState }) => status.clientChanged(newState)));
  context.subscriptions.push(vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(`${section}.diagnosticMode`) && void restart(client, death)));
  registerRulePages(context);
  registerPatterns(context);
  registerChooseModel(context);
  registerCommands(context, client, death, log);
  registerConcurrencyMap(context, client);
  registerAgentTools(context, client);
  context.subscriptions.push(watchNeighbours(client));
  await client.start();
  void interpreters.follow(() => client.sendNotification('workspace/didChangeConfiguration', { settings: null }));
  return client;
}
