import type { PythonRange } from '../analysis/index.ts';
import { parseBaseline, resolveFrom, type BaselineFile } from './baseline.ts';
import { parsePythonVersionFile } from './python-version.ts';
import { lineOfKey, parsePyproject, parsePytestIni, type AsyncioMode, type ConfigProblem, type Settings } from './settings.ts';

export interface ProjectConfig {
  /** Folder that the globs of `exclude` start from: the one of the file with our table, else of the one that told the Python range. */
  readonly root: string;
  /** The pyproject.toml with our table; null when there is none. */
  readonly file: string | null;
  readonly settings: Settings;
  readonly python: PythonRange | null;
  /** Rules that have no meaning here, from what other tools are told. */
  readonly moot: readonly string[];
  /** What `settings.baseline` names; null: nothing, or nothing that could be used. */
  readonly baseline: BaselineFile | null;
  readonly problems: readonly (ConfigProblem & { readonly file: string })[];
}

/** The text of a file, or null when there is none. Asked for every folder on the way up, so a caching reader pays off. */
export type ReadFile = (path: string) => string | null | Promise<string | null>;

/**
 * Climbs from `dir` (a path with forward slashes, or a URI) to the nearest pyproject.toml with our table. The Python range comes from the
 * nearest file that states one, which may be another: a package inside a monorepo often has its own `requires-python`.
 */
export async function findProjectConfig(dir: string, readFile: ReadFile): Promise<ProjectConfig | null> {
  let root: string | null = null;
  let python: PythonRange | null = null;
  let pinned: PythonRange | null = null;
  let mode: AsyncioMode | null = null;
  const problems: (ConfigProblem & { file: string })[] = [];
  for (let folder: string | null = withoutTrailingSlash(dir); folder !== null; folder = parentOf(folder)) {
    const file = `${folder}/pyproject.toml`;
    const text = await readFile(file);
    const found = text === null ? null : parsePyproject(text);
    if (mode === null) {
      mode = (await iniMode(folder, 'pytest.ini', readFile)) ?? found?.asyncioMode ?? (await iniMode(folder, 'tox.ini', readFile)) ?? (await iniMode(folder, 'setup.cfg', readFile));
      if (mode === 'auto') root ??= folder;
    }
    if (found) {
      problems.push(...found.problems.map((problem) => ({ ...problem, file })));
      if (found.python && !python) {
        python = found.python;
        root ??= folder;
      }
      if (found.settings) {
        const { baseline, problem } = await baselineOf(found.settings, file, text ?? '', readFile);
        return { root: folder, file, settings: found.settings, python: python ?? pinned, moot: mootBy(mode), baseline, problems: [...problems, ...problem] };
      }
    }
    if (!pinned && !python) {
      const version = await readFile(`${folder}/.python-version`);
      pinned = version === null ? null : parsePythonVersionFile(version);
      if (pinned) root ??= folder;
    }
  }
  if (root === null && problems.length === 0) return null;
  return { root: root ?? withoutTrailingSlash(dir), file: null, settings: {}, python: python ?? pinned, moot: mootBy(mode), baseline: null, problems };
}

/** The one file that `--config` or a setting names. */
export async function projectConfigFrom(file: string, text: string, readFile: ReadFile): Promise<ProjectConfig> {
  const { settings, python, asyncioMode, problems } = parsePyproject(text);
  const { baseline, problem } = await baselineOf(settings ?? {}, file, text, readFile);
  return { root: parentOf(file) ?? '', file, settings: settings ?? {}, python, moot: mootBy(asyncioMode), baseline, problems: [...problems.map((each) => ({ ...each, file })), ...problem] };
}

/** Files in which pytest is told what to do, beside pyproject.toml, and the section that is about it. */
const iniSections = { 'pytest.ini': null, 'tox.ini': 'pytest', 'setup.cfg': 'tool:pytest' } as const;

/** Files beside pyproject.toml that tell about a project. */
export const otherConfigFiles = ['.python-version', ...Object.keys(iniSections)];

async function iniMode(folder: string, file: keyof typeof iniSections, readFile: ReadFile): Promise<AsyncioMode | null> {
  const text = await readFile(`${folder}/${file}`);
  return text === null ? null : parsePytestIni(text, iniSections[file]);
}

/** In auto mode a plain `@pytest.fixture` runs coroutines, and tests need no mark. */
function mootBy(mode: AsyncioMode | null): readonly string[] {
  return mode === 'auto' ? ['pytest-async-fixture-plain', 'pytest-unmarked-async-test'] : [];
}

async function baselineOf({ baseline: name }: Settings, file: string, text: string, readFile: ReadFile): Promise<{ readonly baseline: BaselineFile | null; readonly problem: ProjectConfig['problems'] }> {
  if (name === undefined) return { baseline: null, problem: [] };
  const path = resolveFrom(parentOf(file) ?? '', name);
  const content = await readFile(path);
  const findings = content === null ? null : parseBaseline(content);
  if (findings !== null) return { baseline: { file: path, findings }, problem: [] };
  return { baseline: null, problem: [{ kind: content === null ? 'baseline-missing' : 'baseline-broken', line: lineOfKey(text, 'baseline'), key: 'baseline', found: name, file }] };
}

function withoutTrailingSlash(dir: string): string {
  return dir.replace(/\/+$/, '');
}

/** null above `/`, above `C:` and above the authority of a URI. */
function parentOf(dir: string): string | null {
  if (/^[a-z][\w+.-]*:\/\/[^/]*$/i.test(dir)) return null;
  const slash = dir.lastIndexOf('/');
  return slash === -1 ? null : dir.slice(0, slash);
}
