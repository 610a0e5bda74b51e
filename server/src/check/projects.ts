import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { defaultOptions, type AnalysisOptions } from '../analysis/index.ts';
import { createExcluder, findProjectConfig, otherConfigFiles, projectConfigFrom, resolveOptions, ruffCodes, type BaselineFile, type Excluder, type ProjectConfig, type Settings } from '../config/index.ts';

/** What holds for the files of one folder. Folders that share a configuration share this object. */
export interface Project {
  readonly config: ProjectConfig | null;
  readonly options: AnalysisOptions;
  readonly exclude: Excluder;
  readonly baseline: BaselineFile | null;
}

export interface Projects {
  of(folder: string): Promise<Project>;
  /** All that were asked for, in the order of asking. */
  readonly known: readonly Project[];
}

/**
 * `configFile`: the one that `--config` names; then no other is looked for. Throws when that one cannot be read. `baseline`: instead of
 * those that projects name.
 */
export function openProjects(flags: Settings, cwd: string, configFile: string | undefined, baseline?: BaselineFile | null): Projects {
  const byFolder = new Map<string, Promise<Project>>();
  const byRoot = new Map<string, Project>();
  const texts = new Map<string, string | null>();
  const excludeByFlag = createExcluder(slashed(cwd), flags.exclude ?? [], []);

  const read = (path: string): string | null => {
    const known = texts.get(path);
    if (known !== undefined) return known;
    const text = readIfThere(path);
    texts.set(path, text);
    return text;
  };
  const shared = async (config: ProjectConfig | null, folder: string): Promise<Project> => {
    const leftToRuff = config?.settings.neighbours ? await ruffCodes(folder, read) : [];
    const key = JSON.stringify([config?.root, config?.file, config?.python, config?.moot, leftToRuff]);
    const found = byRoot.get(key) ?? newProject(config, leftToRuff);
    byRoot.set(key, found);
    return found;
  };
  const newProject = (config: ProjectConfig | null, leftToRuff: readonly string[]): Project => {
    const ownExclude = createExcluder(config?.root ?? slashed(cwd), config?.settings.exclude ?? []);
    return {
      config,
      baseline: baseline === undefined ? (config?.baseline ?? null) : baseline,
      options: { ...resolveOptions(defaultOptions, config, '', flags), leftToRuff },
      exclude: {
        excludes: (path) => ownExclude.excludes(path) || excludeByFlag.excludes(path),
        excludesEntry: (path) => ownExclude.excludesEntry(path) || excludeByFlag.excludesEntry(path),
      },
    };
  };
  const find = async (folder: string): Promise<Project> => {
    const parent = dirname(folder);
    // Without files of its own a folder has the configuration of its parent; so most folders cost a few failed reads and no parsing.
    const hasOwn = ['pyproject.toml', ...otherConfigFiles, 'ruff.toml', '.ruff.toml'].some((name) => read(`${slashed(folder)}/${name}`) !== null);
    if (!hasOwn && parent !== folder) return of(parent);
    return shared(await findProjectConfig(slashed(folder), read), slashed(folder));
  };
  const of = (folder: string): Promise<Project> => {
    const known = byFolder.get(folder) ?? find(folder);
    byFolder.set(folder, known);
    return known;
  };

  if (configFile !== undefined) {
    const path = resolve(cwd, configFile);
    const only = projectConfigFrom(slashed(path), readFileSync(path, 'utf8'), read).then((config) => shared(config, slashed(dirname(path))));
    return withKnown(() => only);
  }
  return withKnown(of);

  function withKnown(ofFolder: Projects['of']): Projects {
    return {
      of: ofFolder,
      get known() {
        return [...byRoot.values()];
      },
    };
  }
}

export function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

/** Most are not there, and an exception costs more than a look. */
function readIfThere(path: string): string | null {
  if (!existsSync(path)) return null;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
