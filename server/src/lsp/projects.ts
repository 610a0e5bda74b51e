import type { TextEdit } from '../analysis/index.ts';
import { addBlockingAllow, addIgnore, findProjectConfig, otherConfigFiles, type ConfigProblem, type ProjectConfig } from '../config/index.ts';

/** The projects of the open documents: their folders and their configuration files. */
export interface Projects {
  of(uri: string): Promise<ProjectConfig | null>;
  /** Workspace folder of a document, else its own folder; null for what lies in none. */
  rootOf(uri: string): string | null;
  ignoreIn(uri: string, rule: string): Promise<ProjectEdit | null>;
  /** `name` is the qualified name of a function that does not block. */
  allowBlockingIn(uri: string, name: string): Promise<ProjectEdit | null>;
  /** What is wrong in the configuration files read so far, by the file's address. */
  problems(): Promise<ReadonlyMap<string, FileProblems>>;
  /** The baselines that the projects name, as they name them. */
  baselines(): Promise<readonly string[]>;
  /** Workspace folders, by their URIs. */
  readonly folders: readonly string[];
  /** Whether the document lies in a workspace folder. */
  has(uri: string): boolean;
  changeFolders(added: readonly string[], removed?: readonly string[]): void;
  /** Configuration files changed on disk. */
  changed(): void;
}

/** Where an entry for the whole project goes, and the edits that make it; `text` null: the file is to be created. */
export interface ProjectEdit {
  readonly uri: string;
  readonly text: string | null;
  readonly edits: readonly TextEdit[];
}

export interface FileProblems {
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
}

export const configurationFiles = ['pyproject.toml', ...otherConfigFiles].map((name) => `**/${name}`);

export function createProjects(read: (uri: string) => Promise<string | null>): Projects {
  let folders: readonly string[] = [];
  const files = new Map<string, Promise<string | null>>();
  const configs = new Map<string, Promise<ProjectConfig | null>>();

  const readOnce = (uri: string): Promise<string | null> => {
    let text = files.get(uri);
    if (!text) files.set(uri, (text = read(uri).catch(() => null)));
    return text;
  };

  const folderOf = (uri: string): string | undefined => {
    const own = onDisk(uri);
    const holding = folders.filter((folder) => own.startsWith(`${folder}/`));
    return holding.sort((a, b) => b.length - a.length)[0] ?? (uri.startsWith('untitled:') ? folders[0] : undefined);
  };

  const parentOf = (uri: string): string | null => (uri.startsWith('untitled:') ? null : /^(.+)\/[^/]*$/.exec(onDisk(uri))?.[1] ?? null);

  const of = (uri: string): Promise<ProjectConfig | null> => {
    const folder = parentOf(uri) ?? folderOf(uri);
    if (folder === undefined) return Promise.resolve(null);
    let config = configs.get(folder);
    if (!config) configs.set(folder, (config = findProjectConfig(folder, readOnce)));
    return config;
  };

  const entryIn = async (uri: string, add: (toml: string) => readonly TextEdit[]): Promise<ProjectEdit | null> => {
    const folder = folderOf(uri);
    if (folder === undefined) return null;
    const file = (await of(uri))?.file ?? `${folder}/pyproject.toml`;
    // Read anew: the edit must fit the text as it is now.
    const text = await read(file).catch(() => null);
    return { uri: file, text, edits: add(text ?? '') };
  };

  return {
    of,

    get folders() {
      return folders;
    },

    rootOf: (uri) => folderOf(uri) ?? parentOf(uri),

    has: (uri) => folderOf(uri) !== undefined,

    ignoreIn: (uri, rule) => entryIn(uri, (toml) => addIgnore(toml, rule)),

    allowBlockingIn: (uri, name) => entryIn(uri, (toml) => addBlockingAllow(toml, name)),

    async problems() {
      const found = new Map<string, FileProblems>();
      for (const config of await Promise.all(configs.values())) {
        for (const { file } of config?.problems ?? []) {
          if (found.has(file)) continue;
          found.set(file, { text: (await readOnce(file)) ?? '', problems: config?.problems.filter((problem) => problem.file === file) ?? [] });
        }
      }
      return found;
    },

    async baselines() {
      const found = await Promise.all(configs.values());
      return [...new Set(found.flatMap((config) => config?.settings.baseline ?? []))];
    },

    changeFolders(added, removed = []) {
      const gone = new Set(removed.map(withoutSlash));
      folders = [...folders.filter((folder) => !gone.has(folder)), ...added.map(withoutSlash)];
    },

    changed() {
      files.clear();
      configs.clear();
    },
  };
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/+$/, '');
}

/** A notebook cell lies where its notebook lies. */
export function onDisk(uri: string): string {
  return uri.replace(/^vscode-notebook-cell:(?=\/)(\/\/)?/, 'file://').replace(/#.*$/, '');
}
