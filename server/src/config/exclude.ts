import picomatch from 'picomatch';
import { isUsablePattern } from './pattern-cost.ts';

/** What holds no source of the project: version control, environments, caches, build output, code that protobuf generates. */
export const defaultExclude: readonly string[] = [
  '.bzr', '.direnv', '.eggs', '.git', '.hg', '.ipynb_checkpoints', '.mypy_cache', '.nox', '.pants.d', '.pyenv', '.pytest_cache', '.pytype',
  '.ruff_cache', '.svn', '.tox', '.venv', '.vscode', '__pycache__', '__pypackages__', '_build', 'buck-out', 'build', 'dist', 'node_modules',
  'site-packages', 'venv', '*.egg-info', '*_pb2.py', '*_pb2.pyi', '*_pb2_grpc.py',
];

/** Paths are absolute with forward slashes, or URIs of the same kind as the root. */
export interface Excluder {
  /** Whether the path or a folder above it, up to the root, is left out. */
  excludes(path: string): boolean;
  /** Whether the path itself is: for a walk, which decided about the folders above on its way, or was told to start in one of them. */
  excludesEntry(path: string): boolean;
}

/**
 * A pattern without a slash names a file or folder at any depth, one with a slash starts at `root`. A folder that matches takes all below
 * it along. The built-in list always holds; a project adds to it. Patterns that would take too long are left out.
 */
export function createExcluder(root: string, patterns: readonly string[], builtIn: readonly string[] = defaultExclude): Excluder {
  const names: string[] = [];
  const paths: string[] = [];
  for (const pattern of [...builtIn, ...patterns]) {
    const clean = pattern.trim().replace(/^\.\//, '').replace(/\/+$/, '');
    if (clean === '' || !isUsablePattern(clean)) continue;
    if (clean.includes('/')) paths.push(clean.replace(/^\//, ''));
    else names.push(clean);
  }
  const matchesName = matcher(names);
  const matchesPath = matcher(paths);
  const prefix = root.endsWith('/') ? root : `${root}/`;
  const inRoot = (path: string): string | null => (path.startsWith(prefix) ? path.slice(prefix.length) : null);
  return {
    excludes(path) {
      // Outside of the root (a dependency that an editor opened) there is nothing to be relative to: every folder counts.
      const parts = (inRoot(path) ?? path.replace(/^[a-z][\w+.-]*:\/\/[^/]*/i, '')).split('/');
      if (parts.some((part) => matchesName(part))) return true;
      return paths.length > 0 && inRoot(path) !== null && parts.some((_, index) => matchesPath(parts.slice(0, index + 1).join('/')));
    },
    excludesEntry(path) {
      if (matchesName(path.slice(path.lastIndexOf('/') + 1))) return true;
      const inside = paths.length > 0 ? inRoot(path) : null;
      return inside !== null && matchesPath(inside);
    },
  };
}

function matcher(patterns: readonly string[]): (text: string) => boolean {
  if (patterns.length === 0) return () => false;
  // Most names are plain: a set answers for them, the glob engine only for the rest.
  const plain = new Set(patterns.filter((pattern) => !/[*?[\](){}!+@\\]/.test(pattern)));
  const globs = patterns.filter((pattern) => !plain.has(pattern));
  const matchesGlob = globs.length === 0 ? () => false : picomatch(globs, { dot: true });
  return (text) => plain.has(text) || matchesGlob(text);
}
