// How an API stands in the target versions, and code that knows of the difference itself.

import type { Api } from '../knowledge/types.ts';
import type { PythonTarget } from '../python-version.ts';
import { regionsAround } from './context.ts';
import type { ModuleNames } from './names.ts';
import type { Slot } from './slot.ts';
import type { Place } from './types.ts';
import { compareVersions, parseVersion } from '../python-version.ts';

/** `gone`: from every target version; `going`: from some of them; `deprecated` in every one; `ageing`: in some. */
export type Standing = 'gone' | 'going' | 'deprecated' | 'ageing' | 'fine';

export function standingOf({ deprecated, until }: Pick<Api, 'deprecated' | 'until'>, python: PythonTarget): Standing {
  if (until !== undefined) {
    const next = firstWithout(until);
    if (python.has(next)) return 'gone';
    if (python.reaches(next)) return 'going';
  }
  if (deprecated === undefined) return 'fine';
  return python.has(deprecated) ? 'deprecated' : python.reaches(deprecated) ? 'ageing' : 'fine';
}

/** `until` names the last version that has it. */
export function firstWithout(until: string): string {
  const [major, minor] = parseVersion(until);
  return `${major}.${minor + 1}`;
}

/** The oldest target version lacks it, and the project says that it wants that version. */
export function isTooNew({ since }: Pick<Api, 'since'>, python: PythonTarget): boolean {
  return since !== undefined && python.stated && compareVersions(python.min, parseVersion(since)) < 0;
}

/** The file asks for the version or for what is there, or this place handles that it is not. */
export function mindsVersions(file: ModuleNames, slot: Slot, place: Place): boolean {
  if (questions.some((word) => file.mentions(word))) return true;
  for (let container = slot.unit.container; container !== null; container = container.parent) if (container.kind === 'try' || container.kind === 'except') return true;
  for (const region of regionsAround(slot.facts, place.region)) {
    if (region.kind !== 'try' && region.kind !== 'handler') continue;
    const statement = slot.facts.statements[region.statement]?.node;
    if (statement?.kind === 'try' && statement.handlers.length > 0) return true;
  }
  return false;
}

const questions = ['version_info', 'hexversion', 'python_version', 'PY3', 'PY_3', 'hasattr(asyncio', 'getattr(asyncio'];
