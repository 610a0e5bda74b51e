import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { packageFileKind } from '../analysis/index.ts';
import { isIgnored, rulesAbove, rulesOf, type GitRules } from './gitignore.ts';
import { slashed, type Project, type Projects } from './projects.ts';

export interface SourceFile {
  readonly path: string;
  /** As the user will read it: as given, or relative to the working directory; forward slashes. */
  readonly shown: string;
  readonly project: Project;
  /** Named on the command line, not found in a folder. */
  readonly isExplicit: boolean;
}

export interface WalkOptions {
  readonly cwd: string;
  readonly useGitignore: boolean;
  /** Explicit files may be excluded too (for hooks that name every changed file). */
  readonly forceExclude: boolean;
  /** No notebooks, and no lists of the packages that a project needs. */
  readonly modulesOnly: boolean;
}

export interface WalkResult {
  readonly files: readonly SourceFile[];
  readonly missing: readonly string[];
  readonly unreadable: readonly { readonly path: string; readonly error: string }[];
}

/**
 * Files in the order of their paths. Own code rather than a glob library because ignored folders must not be entered, and which ones
 * those are is only known on the way down. Links to folders are not followed: what they show is checked at its real place, or is not
 * part of this tree.
 */
export async function findFiles(paths: readonly string[], projects: Projects, options: WalkOptions): Promise<WalkResult> {
  const found = new Map<string, SourceFile>();
  const missing: string[] = [];
  const unreadable: { path: string; error: string }[] = [];
  const links: SourceFile[] = [];

  for (const given of paths.flatMap((path) => expand(path, options.cwd))) {
    const path = resolve(options.cwd, given);
    const stats = statOf(path);
    if (stats === null) missing.push(given);
    else if (typeof stats === 'string') unreadable.push({ path: slashed(given), error: stats });
    else if (stats.isDirectory()) await walk(path, given, options.useGitignore ? rulesAbove(path) : null);
    else {
      const project = await projects.of(dirname(path));
      if (options.forceExclude && project.exclude.excludes(slashed(path))) continue;
      found.set(path, { path, shown: slashed(given), project, isExplicit: true });
    }
  }
  for (const link of links) if (!found.has(realPath(link.path))) found.set(link.path, link);
  const files = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { files, missing, unreadable };

  async function walk(folder: string, shown: string, above: GitRules | null): Promise<void> {
    let entries: readonly Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      unreadable.push({ path: slashed(shown), error: errorCode(error) });
      return;
    }
    const rules = options.useGitignore && entries.some((entry) => entry.name === '.gitignore') ? rulesOf(folder, above) : above;
    const project = await projects.of(folder);
    for (const entry of entries) {
      const isFolder = entry.isDirectory();
      const path = join(folder, entry.name);
      if (!isFolder && !isPython(entry.name) && (options.modulesOnly || !(isNotebook(entry.name) || isPackageList(path)))) continue;
      if (project.exclude.excludesEntry(slashed(path)) || isIgnored(rules, path, isFolder)) continue;
      if (isFolder) await walk(path, join(shown, entry.name), rules);
      else if (entry.isFile()) add(found, path, shown, entry.name, project);
      else if (entry.isSymbolicLink() && isFile(path)) {
        links.push({ path, shown: shownPath(path, shown, entry.name), project, isExplicit: false });
      }
    }
  }

  function add(files: Map<string, SourceFile>, path: string, shown: string, name: string, project: Project): void {
    if (!files.has(path)) files.set(path, { path, shown: shownPath(path, shown, name), project, isExplicit: false });
  }

  /** Below the working directory relative to it, elsewhere in the words of the command line. */
  function shownPath(path: string, folder: string, name: string): string {
    const inside = relative(options.cwd, path);
    return slashed(inside.startsWith('..') || isAbsolute(inside) ? join(folder, name) : inside);
  }
}

/** Shells on Windows leave patterns alone; a file with such a name goes first. */
function expand(path: string, cwd: string): readonly string[] {
  if (!isDynamicPattern(path) || statOf(resolve(cwd, path)) !== null) return [path];
  const matches = globSync(slashed(path), { cwd, onlyFiles: false, expandDirectories: false, followSymbolicLinks: false });
  return matches.length > 0 ? matches.map((match) => match.replace(/\/$/, '')).sort() : [path];
}

/** Null: nothing is there; a text: why it cannot be told, such as `ELOOP` of a link that leads to itself. */
function statOf(path: string): Stats | string | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    return errorCode(error);
  }
}

function isFile(path: string): boolean {
  const stats = statOf(path);
  return typeof stats === 'object' && stats !== null && stats.isFile();
}

export function isPython(name: string): boolean {
  return name.endsWith('.py') || name.endsWith('.pyi');
}

export function isNotebook(name: string): boolean {
  return name.endsWith('.ipynb');
}

export function isPackageList(path: string): boolean {
  return packageFileKind(slashed(path)) !== null;
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** `EACCES` and its like; what Node puts around it differs between versions. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
