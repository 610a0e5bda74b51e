// The files of a project on disk, for the analysis to look up modules in. Answers are remembered until `forget`.
import { readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Files } from '../analysis/index.ts';
import { decoded } from '../lsp/file-names.ts';

export interface DiskFiles extends Files {
  /** Files came, went or were renamed. */
  forget(): void;
}

const environments = ['.venv', 'venv', 'env', '.env'];
const marks = ['pyproject.toml', 'setup.py', 'setup.cfg', '.git', '.hg', 'requirements.txt'];

/**
 * `foldersNow`: the workspace folders, or where a check began; imports are looked up there as well as around the file.
 * `environment`: the folder of a virtual environment that is known to be in use. Paths are absolute and have `/`.
 */
export function diskFiles(foldersNow: () => readonly string[], environment: string | null): DiskFiles {
  const kinds = new Map<string, 'file' | 'folder' | null>();
  const tops = new Map<string, string>();
  const packages = new Map<string, readonly string[]>();

  const kindOf = (path: string): 'file' | 'folder' | null => {
    const known = kinds.get(path);
    if (known !== undefined) return known;
    const found = kindOnDisk(path);
    kinds.set(path, found);
    return found;
  };
  const isFile = (path: string): boolean => kindOf(path) === 'file';
  const isFolder = (path: string): boolean => kindOf(path) === 'folder';

  /** The workspace folder around a folder, else the nearest one that looks like a project. */
  const topOf = (folder: string): string => {
    const known = tops.get(folder);
    if (known !== undefined) return known;
    const holding = foldersNow().filter((candidate) => folder === candidate || folder.startsWith(`${candidate.replace(/\/$/, '')}/`)).sort((a, b) => a.length - b.length)[0];
    const parent = dirname(folder);
    const found = holding ?? (parent === folder || marks.some((mark) => kindOf(`${folder}/${mark}`) !== null) ? folder : topOf(parent));
    tops.set(folder, found);
    return found;
  };

  const installedAround = (folder: string, top: string): readonly string[] => {
    const key = `${folder}\u0000${top}`;
    let found = packages.get(key);
    if (found === undefined) {
      const places = environment === null ? upwards(folder, top).flatMap((around) => environments.map((name) => `${around}/${name}`)) : [environment];
      found = places.flatMap((place) => (isFile(`${place}/pyvenv.cfg`) || isFolder(`${place}/conda-meta`) ? sitePackages(place) : []));
      packages.set(key, found);
    }
    return found;
  };

  return {
    isFile,
    isFolder,
    roots(path) {
      const folder = dirname(path);
      const top = topOf(folder);
      const around = upwards(folder, top).filter((candidate) => !isFile(`${candidate}/__init__.py`));
      // The folder above the outermost package, which may lie above the workspace's.
      let outer = folder;
      while (isFile(`${outer}/__init__.py`) && dirname(outer) !== outer) outer = dirname(outer);
      const own = [...new Set([outer, ...around, ...around.map((candidate) => `${candidate}/src`).filter(isFolder)])];
      return { own, installed: installedAround(folder, top) };
    },
    isInstalled: (path) => /\/(?:site|dist)-packages\//.test(path),
    forget() {
      kinds.clear();
      tops.clear();
      packages.clear();
    },
  };
}

/** A folder and those around it, up to `top`. */
function upwards(folder: string, top: string): string[] {
  const found = [folder];
  for (let at = folder; at !== top && dirname(at) !== at; ) found.push((at = dirname(at)));
  return found;
}

function sitePackages(environment: string): string[] {
  const windows = `${environment}/Lib/site-packages`;
  if (kindOnDisk(windows) === 'folder') return [windows];
  try {
    return readdirSync(`${environment}/lib`).filter((name) => name.startsWith('python')).map((name) => `${environment}/lib/${name}/site-packages`).filter((path) => kindOnDisk(path) === 'folder');
  } catch {
    return [];
  }
}

function kindOnDisk(path: string): 'file' | 'folder' | null {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat === undefined ? null : stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : null;
  } catch {
    return null; // no permission, too many links: nothing to be read there
  }
}

/** The same for files that are named by decoded URIs, as in the language server: `file:///c:/work/app.py`. */
export function uriFiles(folders: () => readonly string[]): DiskFiles {
  const files = diskFiles(() => folders().map((folder) => diskPath(decoded(folder))), null);
  const named = (path: string): string => (path.startsWith('/') ? `file://${path}` : `file:///${path}`);
  return {
    isFile: (name) => files.isFile(diskPath(name)),
    isFolder: (name) => files.isFolder(diskPath(name)),
    roots(name) {
      // Documents without a file have no neighbours.
      if (!name.startsWith('file://')) return { own: [], installed: [] };
      const { own, installed } = files.roots(diskPath(name));
      return { own: own.map(named), installed: installed.map(named) };
    },
    isInstalled: files.isInstalled,
    forget: files.forget,
  };
}

/** `file:///c:/work` → `c:/work`, `file:///work` → `/work`, `file://server/share` → `//server/share`. */
export function diskPath(name: string): string {
  return name.replace(/^file:\/\/(?=[^/])/, '//').replace(/^file:\/\//, '').replace(/^\/(?=[a-z]:(?:\/|$))/i, '');
}
