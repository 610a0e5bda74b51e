// What a thread needs to check files one after the other: the parser, the project around them, and what is asked for.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { createProject, outlineOf, type Outline, type Project, type Syntax } from '../analysis/index.ts';
import { outlineStore } from '../node/outline-store.ts';
import { diskFiles } from '../node/project-files.ts';
import type { Job } from './check-text.ts';
import { decodePython } from './decode.ts';
import { slashed } from './projects.ts';

export interface Checker {
  readonly syntax: Syntax;
  readonly job: Job;
  readonly project: Project;
  /** A file of the project as the report names it. */
  shown(path: string): string;
}

/** Larger modules are generated, or tables of data: nobody's helper stands there. */
const maxModuleBytes = 2_000_000;

export function openChecker(syntax: Syntax, job: Job): Checker {
  const files = diskFiles(() => [slashed(job.cwd)], null);
  const store = outlineStore(job.cacheFolder);
  const project = createProject(files, { load: (path) => read(path, (text) => store.of(text, () => outlineOf(syntax, text))) });
  return {
    syntax, job, project,
    shown(path) {
      const below = slashed(relative(job.cwd, path));
      return below.startsWith('../') ? path : below;
    },
  };
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
