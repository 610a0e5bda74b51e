import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection, type WorkspaceDiagnosticParams, type WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { checkOne, type CheckedFile } from './check-one.ts';
import { toDiagnosticElsewhere } from './diagnostics.ts';
import { decoded, encoded } from './file-names.ts';
import type { Engine } from './core.ts';
import type { Host } from './host.ts';
import { optionsFor } from './options.ts';
import type { Session } from './session.ts';
import { listFilesRequest } from './protocol.ts';
import { createWorkspaceCheck, type WorkspaceCheck, type WorkspaceSource } from './workspace-check.ts';
import { say } from './texts.ts';

/** The whole workspace: asked for by the client again and again, or once by a command. */
export interface Workspace {
  pulled(params: WorkspaceDiagnosticParams, token: CancellationToken): Promise<WorkspaceDiagnosticReport>;
  /** Checks everything, with progress that can be cancelled; the number of problems found. */
  command(): Promise<number>;
  /** A document is open now: it is reported by itself. */
  opened(uri: string): void;
  /** And not any more: a client that asks for the workspace keeps what it was told last until it is told something else. */
  closed(uri: string): void;
  filesChanged(uris: readonly string[], structure: boolean): void;
  reconfigured(): void;
}

/** Before the client is told about changed files again. */
const pause = 500;

export function createWorkspace(connection: Connection, host: Host, session: Session): Workspace {
  const { documents, configuration, projects, modules } = session;
  const source = createSource();
  const check: WorkspaceCheck = createWorkspaceCheck(source);
  /** Sent without being asked for. */
  const pushed = new Set<string>();
  /** Closed since the client was last answered. */
  const closed = new Set<string>();
  let wake: (() => void)[] = [];
  let hasAnswered = false;

  // A module that was read behind the answer may change what was answered.
  modules.onRead = (path) => {
    check.filesChanged([path], false);
    host.after(pause, wakeAll);
  };

  /** The client may escape more or less in a URI than we do. */
  const isOpenNow = (): ((uri: string) => boolean) => {
    const names = new Set([...documents.keys()].map(decoded));
    return (uri) => names.has(decoded(uri));
  };

  const wakeAll = (): void => {
    const sleeping = wake;
    wake = [];
    for (const run of sleeping) run();
  };

  function createSource(): WorkspaceSource {
    const readHere = async (path: string, engine: Engine, options: Parameters<typeof checkOne>[3]): Promise<CheckedFile | null> => {
      const text = await session.readFile(encoded(path));
      if (text === null) return null;
      // One file a turn: whoever types in between is served first.
      await new Promise<void>((resolve) => host.turn(resolve));
      return checkOne(engine, modules.start(engine), text, options);
    };
    return {
      async list() {
        const found: { path: string; options: NonNullable<ReturnType<typeof optionsFor>> }[] = [];
        for (const folder of projects.folders) {
          const settings = await configuration.settingsOf(folder);
          if (!settings.enable) continue;
          // Files that were made a moment ago may not have been told yet.
          if (!host.list && session.features.client.listFiles) modules.listed(await connection.sendRequest<readonly string[]>(listFilesRequest));
          const paths = host.list ? await host.list(decoded(folder)) : modules.files().filter((path) => path.startsWith(`${decoded(folder)}/`));
          for (const path of paths) {
            const project = settings.configurationPreference === 'editorOnly' ? null : await projects.of(encoded(path));
            const options = optionsFor(encoded(path), settings, project, projects.rootOf(encoded(path)));
            if (options !== null) found.push({ path, options });
          }
        }
        return found;
      },
      check: async (path, options) => (host.check ? host.check(path, options) : readHere(path, await session.complete(), options)),
      toDiagnostics: (uri, { findings }) => findings.map((finding) => toDiagnosticElsewhere(uri, finding, session.diagnosticContext(configuration.base))),
    };
  }

  /** What was told of a file that changed: news of a change may come late, so what stands in the file decides. */
  async function tellAgain(uri: string): Promise<void> {
    const { options } = await configuration.viewOf(uri);
    configuration.forget(uri);
    const checked = options === null ? null : await source.check(decoded(uri), options);
    // Opened meanwhile: then it is reported by itself.
    if (!pushed.has(uri) || isOpenNow()(uri)) return;
    const items = checked === null ? [] : source.toDiagnostics(uri, checked);
    if (items.length === 0) pushed.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [...items] });
  }

  const isWorkspaceMode = async (): Promise<boolean> => {
    const [folder] = projects.folders;
    return folder !== undefined && (await configuration.settingsOf(folder)).diagnosticMode === 'workspace';
  };

  return {
    async pulled({ previousResultIds }, token) {
      const told = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      const isCancelled = (): boolean => token.isCancellationRequested;
      for (;;) {
        if (isCancelled()) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
        const isWhole = await isWorkspaceMode();
        if (isWhole && check.isStale) await session.status.during(() => check.run({ isCancelled, report: () => undefined }));
        // What was closed meanwhile counts: nothing is waited for from here to the answer.
        const known = new Map([...told, ...[...closed].map((uri) => [uri, ''] as const)]);
        if (isWhole) {
          const items = check.reports(known, isOpenNow());
          // The first answer comes at once; later ones when there is news.
          if (items.length > 0 || !hasAnswered) {
            hasAnswered = true;
            closed.clear();
            return { items };
          }
        } else {
          const isOpen = isOpenNow();
          const gone = [...known.keys()].filter((uri) => !isOpen(uri));
          closed.clear();
          if (gone.length > 0) return { items: gone.map((uri) => ({ kind: 'full', uri, version: null, items: [] })) };
        }
        // Nothing to tell: the answer waits for something to happen.
        await new Promise<void>((resolve) => {
          wake.push(resolve);
          token.onCancellationRequested(() => resolve());
        });
      }
    },

    async command() {
      const progress = await connection.window.createWorkDoneProgress();
      progress.begin(say(configuration.locale, 'checkingWorkspace'), 0, undefined, true);
      try {
        check.reset();
        const isCancelled = (): boolean => progress.token.isCancellationRequested;
        await session.status.during(() => check.run({ isCancelled, report: (done, total) => progress.report(total === 0 ? 100 : Math.floor((done / total) * 100), `${done}/${total}`) }));
      } finally {
        progress.done();
      }
      const isOpen = isOpenNow();
      const all = [...check.all()].filter(([uri]) => !isOpen(uri));
      const count = all.reduce((sum, [, items]) => sum + items.length, 0);
      if (session.features.pull && (await isWorkspaceMode())) wakeAll();
      else {
        for (const [uri, items] of all) {
          if (items.length === 0 && !pushed.has(uri)) continue;
          pushed.add(uri);
          await connection.sendDiagnostics({ uri, diagnostics: [...items] });
        }
      }
      return count;
    },

    closed(uri) {
      closed.add(uri);
      wakeAll();
    },

    opened(uri) {
      closed.delete(uri);
      const name = decoded(uri);
      for (const each of pushed) {
        if (decoded(each) !== name) continue;
        pushed.delete(each);
        void connection.sendDiagnostics({ uri: each, diagnostics: [] });
      }
    },

    filesChanged(uris, structure) {
      const paths = uris.map(decoded);
      check.filesChanged(paths, structure);
      host.changed?.(paths, structure, projects.folders);
      for (const uri of uris) if (pushed.has(uri)) void tellAgain(uri).catch((error: unknown) => session.log.once('workspace', error));
      host.after(pause, wakeAll);
    },

    reconfigured() {
      check.reset();
      wakeAll();
    },
  };
}
