// The project as the door shows it.

import { sharedKnowledge } from '../knowledge/load.ts';
import type { Files } from './modules.ts';
import { Project, type Outlines } from './project.ts';

export type { Project } from './project.ts';

/** `stays`: of files that nobody edits meanwhile, which costs less. */
export function createProject(files: Files, outlines: Outlines, stays = false): Project {
  return new Project(sharedKnowledge(), files, outlines, stays);
}
