import type { TextEdit } from '../analysis/index.ts';
import { addIgnore, describeProblem, findProjectConfig, type ProjectConfig } from '../config/index.ts';

/** The projects of the open documents: their folders and their configuration files. */
export interface Projects {
  of(uri: string): Promise<ProjectConfig | null>;
  /** Workspace folder of a document, else its own folder; null for what lies in none. */
  rootOf(uri: string): string | null;
  /** Where an entry for the whole project goes, and the edits that make it; `text` null: the file is to be created. */
  ignoreIn(uri: string, rule: string): Promise<{ readonly uri: string; readonly text: string | null; readonly edits: readonly TextEdit[] } | null>;
  /** Whether the document lies in a workspace folder. */
  has(uri: string): boolean;
  changeFolders(added: readonly string[], removed?: readonly string[]): void;
  /** Configuration files changed on disk. */
  changed(): void;
}

export const configurationFiles = ['**/pyproject.toml', '**/.python-version'];

export function createProjects(read: (uri: string) => Promise<string | null>, warn: (message: string) => void): Projects {
  let folders: readonly string[] = [];
  const files = new Map<string, Promise<string | null>>();
  const configs = new Map<string, Promise<ProjectConfig | null>>();

  const readOnce = (uri: string): Promise<string | null> => {
    let text = files.get(uri);
    if (!text) files.set(uri, (text = read(uri).catch(() => null)));
    return text;
  };

  const find = async (folder: string): Promise<ProjectConfig | null> => {
    const config = await findProjectConfig(folder, readOnce);
    for (const problem of config?.problems ?? []) warn(`${problem.file}:${problem.line + 1}: ${describeProblem(problem, 'en')}`);
    return config;
  };

  const folderOf = (uri: string): string | undefined => {
    const own = onDisk(uri);
    const holding = folders.filter((folder) => own.startsWith(`${folder}/`));
    return holding.sort((a, b) => b.length - a.length)[0] ?? (uri.startsWith('untitled:') ? folders[0] : undefined);
  };

  const parentOf = (uri: string): string | null => (uri.startsWith('untitled:') ? null : /^(.+)\/[^/]*$/.exec(onDisk(uri))?.[1] ?? null);

  return {
    of(uri) {
      const folder = parentOf(uri) ?? folderOf(uri);
      if (folder === undefined) return Promise.resolve(null);
      let config = configs.get(folder);
      if (!config) configs.set(folder, (config = find(folder)));
      return config;
    },

    rootOf: (uri) => folderOf(uri) ?? parentOf(uri),

    has: (uri) => folderOf(uri) !== undefined,

    async ignoreIn(uri, rule) {
      const folder = folderOf(uri);
      if (folder === undefined) return null;
      const config = await this.of(uri);
      const file = config?.file ?? `${folder}/pyproject.toml`;
      // Read anew: the edit must fit the text as it is now.
      const text = await read(file).catch(() => null);
      return { uri: file, text, edits: addIgnore(text ?? '', rule) };
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
