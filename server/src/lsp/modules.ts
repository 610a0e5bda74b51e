import type { Outline, Project } from '../analysis/index.ts';
import type { Engine } from './core.ts';
import type { Document } from './document.ts';
import type { Host, ModuleFiles } from './host.ts';
import { encoded, listedFiles } from './file-names.ts';

/** The other files of the project, as the open documents see them. */
export interface Modules {
  /** Null until the parser is loaded. */
  readonly project: Project | null;
  start(engine: Engine): Project;
  /** Files changed on disk, by URI; many at once after a change of branch. */
  filesChanged(events: readonly { readonly uri: string; readonly kind: 'created' | 'changed' | 'deleted' }[]): void;
  /** The Python files that the client listed. */
  files(): readonly string[];
  /** Python files of the workspace where only the client can see them. */
  listed(uris: readonly string[]): void;
  /** The text of an open document was edited: others may depend on it. Null: something that all of them may depend on. */
  edited(document: Document | null): void;
  /** Called when a module has been read. */
  onRead: ((path: string) => void) | null;
  /** More than zero as long as modules have to be read. */
  readonly waiting: number;
}

export interface ModulesContext {
  readonly folders: () => readonly string[];
  readonly documents: ReadonlyMap<string, Document>;
  readonly readFile: (uri: string) => Promise<string | null>;
  /** The engine once it can read every text. */
  readonly complete: () => Promise<Engine>;
  /** Findings of these documents changed although nobody edited them. */
  readonly onChanged: (documents: readonly Document[]) => void;
  readonly onFailure: (what: string, error: unknown) => void;
}

/** Larger modules are generated, or tables of data: nobody's helper stands there. */
const maxModuleLength = 2_000_000;
/** After the last key, before other documents are looked at again. */
const pause = 150;
/** Events that come together, as of a change of branch, are taken together. */
const settling = 50;

export function createModules(host: Host, context: ModulesContext): Modules {
  const listed = listedFiles();
  const files: ModuleFiles = host.files?.(context.folders) ?? listed;
  const queue = new Set<string>();
  let project: Project | null = null;
  let isReading = false;
  const changed = new Set<Document>();
  let cancelLook: (() => void) | null = null;
  let events = new Map<string, 'created' | 'changed' | 'deleted'>();

  /** Asks the open documents once more; that may want further modules. */
  const look = (): void => {
    for (const document of context.documents.values()) if (document.recheck()) changed.add(document);
  };

  const lookAgain = (delay: number): void => {
    cancelLook?.();
    cancelLook = host.after(delay, () => {
      cancelLook = null;
      look();
      const open = [...changed].filter((document) => context.documents.get(document.uri) === document);
      changed.clear();
      if (open.length > 0) context.onChanged(open);
    });
  };

  const readHere = async (path: string): Promise<Outline | null> => {
    const text = await context.readFile(encoded(path));
    return text === null || text.length > maxModuleLength ? null : (await context.complete()).outline(text);
  };

  const read = async (path: string): Promise<void> => {
    try {
      const outline = await (host.outline ?? readHere)(path);
      // Meanwhile it may have changed once more; then it is waiting again.
      if (!queue.has(path)) project?.supply(path, outline);
    } catch (error) {
      context.onFailure('module', error);
      project?.supply(path, null);
    }
  };

  const readNext = async (): Promise<void> => {
    const [path] = queue;
    if (path === undefined) {
      isReading = false;
      return lookAgain(0);
    }
    queue.delete(path);
    await read(path);
    modules.onRead?.(path);
    if (queue.size === 0) look();
    host.turn(() => void readNext());
  };

  const load = (path: string): 'later' => {
    queue.add(path);
    if (!isReading) {
      isReading = true;
      // Behind the answer that wanted it: the first findings never wait for other files.
      host.turn(() => void readNext());
    }
    return 'later';
  };

  const takeEvents = (): void => {
    const taken = events;
    events = new Map();
    if (project === null) return;
    for (const path of taken.keys()) project.changed(path);
    if ([...taken.values()].some((kind) => kind !== 'changed')) {
      files.forget();
      project.filesChanged();
    }
    lookAgain(0);
  };

  const modules: Modules = {
    onRead: null,
    get project() {
      return project;
    },
    get waiting() {
      return queue.size + (isReading ? 1 : 0);
    },
    start(loaded) {
      project ??= loaded.project(files, { load });
      return project;
    },
    filesChanged(list) {
      if (events.size === 0) host.after(settling, takeEvents);
      for (const { uri, kind } of list) {
        const path = listed.name(uri);
        listed.note(path, kind !== 'deleted');
        events.set(path, events.has(path) && events.get(path) !== kind ? 'created' : kind);
      }
    },
    files: () => listed.all(),
    listed(uris) {
      listed.replace(uris);
      project?.filesChanged();
      lookAgain(0);
    },
    edited(document) {
      if ([...context.documents.values()].some((other) => other !== document)) lookAgain(pause);
    },
  };
  return modules;
}
