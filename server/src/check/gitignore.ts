import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isUsablePattern } from '../config/index.ts';

/** The rules that hold in a folder: those of its own `.gitignore` and of the folders above, the nearest first. */
export interface GitRules {
  readonly folder: string;
  readonly rules: Ignore;
  readonly above: GitRules | null;
}

/** Adds the `.gitignore` of `folder`, which the caller knows to exist or not. */
export function rulesOf(folder: string, above: GitRules | null): GitRules | null {
  return withRules(folder, join(folder, '.gitignore'), above);
}

/** Everything that holds in `folder` before anything in it is read: `.git/info/exclude`, then each `.gitignore` from the repository's root down. */
export function rulesAbove(folder: string): GitRules | null {
  const chain: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    // Not the folder itself: its own file is read when it is walked.
    if (at !== folder) chain.push(at);
    const gitDir = join(at, '.git');
    if (isThere(gitDir)) {
      let rules = withRules(at, join(commonDir(gitDir), 'info', 'exclude'), null);
      for (const each of chain.reverse()) rules = rulesOf(each, rules);
      // A folder that is ignored and named all the same is wanted, with what is in it.
      return isIgnored(rules, folder, true) ? null : rules;
    }
    if (dirname(at) === at) return null; // Not a repository: only what is found on the way down counts.
  }
}

/** The nearest rule that speaks of the path decides; a folder that is ignored takes everything below it along, which the walk sees to. */
export function isIgnored(rules: GitRules | null, path: string, isFolder: boolean): boolean {
  for (let at = rules; at; at = at.above) {
    const inside = relative(at.folder, path).split(sep).join('/');
    if (inside === '' || inside.startsWith('../')) continue;
    const { ignored, unignored } = at.rules.test(isFolder ? `${inside}/` : inside);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

function withRules(folder: string, file: string, above: GitRules | null): GitRules | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return above;
  }
  // git's own default: letters differ in case, except where file systems usually do not tell them apart.
  const rules = ignore({ ignorecase: process.platform === 'win32' || process.platform === 'darwin' }).add(text.replace(/^\uFEFF/, '').split(/\r?\n/).filter(isUsablePattern));
  return { folder, rules, above };
}

/** In a linked worktree `.git` is a file that points to a folder, which points to the repository they all share. */
function commonDir(gitDir: string): string {
  try {
    if (statSync(gitDir).isDirectory()) return gitDir;
    const target = /^gitdir:\s*(.+?)\s*$/m.exec(readFileSync(gitDir, 'utf8'))?.[1] ?? '.git';
    const own = resolve(dirname(gitDir), target);
    return resolve(own, readFileSync(join(own, 'commondir'), 'utf8').trim());
  } catch {
    return gitDir;
  }
}

function isThere(path: string): boolean {
  return existsSync(path);
}
