// Files are named by their decoded URI: one spelling, whatever the client escapes. Folders are what the names imply.
import type { ModuleFiles } from './host.ts';

export interface ListedFiles extends ModuleFiles {
  replace(uris: readonly string[]): void;
  note(path: string, exists: boolean): void;
  name(uri: string): string;
  all(): readonly string[];
}

/** Files that somebody listed, for hosts that cannot look at a disk themselves. */
export function listedFiles(): ListedFiles {
  let names = new Set<string>();
  let folders: Set<string> | null = null;
  const foldersNow = (): Set<string> => {
    if (folders === null) {
      folders = new Set();
      for (const name of names) for (let at = name.lastIndexOf('/'); at > 0 && !folders.has(name.slice(0, at)); at = name.lastIndexOf('/', at - 1)) folders.add(name.slice(0, at));
    }
    return folders;
  };
  return {
    isFile: (path) => names.has(path),
    isFolder: (path) => foldersNow().has(path),
    roots(path) {
      const around: string[] = [];
      for (let at = path.lastIndexOf('/'); at > 0 && foldersNow().has(path.slice(0, at)); at = path.lastIndexOf('/', at - 1)) around.push(path.slice(0, at));
      const own = around.filter((folder) => !names.has(`${folder}/__init__.py`));
      return { own: [...own, ...own.map((folder) => `${folder}/src`)], installed: [] };
    },
    isInstalled: (path) => /\/(?:site|dist)-packages\//.test(path),
    forget: () => undefined,
    replace(uris) {
      names = new Set(uris.map(decoded));
      folders = null;
    },
    note(path, exists) {
      if (exists) names.add(path);
      else names.delete(path);
      folders = null;
    },
    name: decoded,
    all: () => [...names].filter((name) => !/\/(?:site|dist)-packages\//.test(name)).sort(),
  };
}

export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The URI of a file by its decoded name. */
export function encoded(path: string): string {
  const scheme = /^[a-z][\w+.-]*:\/\/[^/]*/i.exec(path)?.[0] ?? '';
  return scheme + path.slice(scheme.length).split('/').map(encodeURIComponent).join('/');
}
