// Texts to start from: every section of every specification, and larger files made of several.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSpecification, type Section } from '../harness/specification.ts';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'rules');

export interface Specified {
  readonly rule: string;
  readonly section: Section;
}

export const sections: readonly Specified[] = fs.readdirSync(folder).filter((name) => name.endsWith('.py')).sort()
  .flatMap((name) => readSpecification(fs.readFileSync(path.join(folder, name), 'utf8')).map((section) => ({ rule: name.slice(0, -3), section })));

/** Several sections in one file: names collide, imports repeat, as in code that grew. */
export const files: readonly string[] = Array.from({ length: Math.ceil(sections.length / 6) }, (_, i) =>
  sections.slice(i * 6, i * 6 + 6).map(({ section }) => section.code).join('\n\n'));
