// What a thread needs to check files one after the other: the parser, the project around them, and what is asked for.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Analysis, createProject, mayHaveFindings, outlineOf, ParserMissing, type Outline, type Project, type Syntax, type SyntaxParts } from '../analysis/index.ts';
import { outlineStore } from '../node/outline-store.ts';
import { diskFiles } from '../node/project-files.ts';
import { Ahead } from './ahead.ts';
import { optionsOf } from './check-file.ts';
import { optionsFor, type Job } from './check-text.ts';
import { decodePython } from './decode.ts';
import { slashed } from './projects.ts';
import type { Tasks } from './shared-tasks.ts';

export interface Checker {
  readonly syntax: Syntax;
  readonly job: Job;
  readonly project: Project;
  /** Files that were read because another asked about them, and are still to be checked. */
  readonly ahead: Ahead;
  /** Throws `ParserMissing` where a file that was asked about meanwhile cannot be read without the parser. */
  requireRead(): void;
  /** Does it again with the parser where it cannot be done without: most files are read from their text alone, and loading it takes a tenth of a second. */
  retrying<T>(check: () => T): Promise<T>;
  /** A file of the project as the report names it. */
  shown(path: string): string;
}

/** Larger modules are generated, or tables of data: nobody's helper stands there. */
const maxModuleBytes = 2_000_000;

/** `syntax` may be without its parser, of which `parser` gives the parts. `tasks`: what else this thread may check. */
export function openChecker({ syntax, parser }: { readonly syntax: Syntax; readonly parser: () => SyntaxParts }, job: Job, tasks: Tasks | null = null): Checker {
  const unread = new Set<string>();
  const files = diskFiles(() => [slashed(job.cwd)], null);
  const store = outlineStore(job.cacheFolder);
  const ahead = new Ahead();
  const project = createProject(files, {
    load(path) {
      try {
        return load(path);
      } catch (error) {
        if (!(error instanceof ParserMissing)) throw error;
        unread.add(path);
        return null;
      }
    },
  }, true);
  return {
    syntax, job, project, ahead,
    requireRead() {
      if (unread.size > 0) throw new ParserMissing();
    },
    async retrying(check) {
      try {
        return check();
      } catch (error) {
        if (!(error instanceof ParserMissing)) throw error;
      }
      await syntax.loadParser(parser());
      project.startOver();
      unread.clear();
      return check();
    },
    shown(path) {
      const below = slashed(relative(job.cwd, path));
      return below.startsWith('../') ? path : below;
    },
  };

  function load(path: string): Outline | null {
    const index = tasks?.indexOf(path);
    if (!tasks || index === undefined) return read(path, (text) => store.of(text, () => outlineOf(syntax, text)));
    return tasks.outlines.of(index, () => read(path, (text) => outline(tasks, index, path, text)));
  }

  /** What has to be read for its outline is best checked right after: it is read once. Nor is the outline stored: the next run knows the file's findings. */
  function outline(tasks: Tasks, index: number, path: string, text: string): Outline {
    const task = mayHaveFindings(text) ? tasks.take(index) : null;
    if (task === null) return outlineOf(syntax, text);
    ahead.add(task);
    const analysis = new Analysis(syntax, text, optionsFor(job, optionsOf(task.file, task.options)), project);
    ahead.keep(path, analysis);
    return analysis.outline();
  }
}

function read(path: string, outline: (text: string) => Outline): Outline | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return null;
  }
  if (bytes.length > maxModuleBytes) return null;
  const decoded = decodePython(bytes);
  return decoded.ok ? outline(decoded.text) : null;
}
