// Every folder below `cases` is a project: what its files mark is found in them, and nothing else.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { syntax } from '../harness/core.ts';
import { CaseFiles, described, expected, open } from '../harness/project-case.ts';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'cases');

describe('projects', () => {
  for (const name of fs.readdirSync(folder).sort()) {
    it(name.replaceAll('-', ' '), async () => {
      const files = CaseFiles.read(path.join(folder, name));
      const parser = await syntax();
      const project = files.project(parser);
      for (const file of files.own()) {
        const text = files.texts.get(file) ?? '';
        const analysis = open(parser, project, file, text);
        const wanted = expected(text, file);
        const found = described(analysis, file, wanted.some(({ line }) => line.endsWith(')')));
        assert.deepEqual(analysis.takeFailures(), [], 'a rule threw');
        // Related places count where the case names them.
        const comparable = found.map((line, index) => wanted[index]?.related === null || wanted[index] === undefined ? line.replace(/ = .*$/, '') : line);
        assert.deepEqual(comparable, wanted.map(({ line, related }) => (related === null ? line : `${line} = ${related}`)));
        analysis.dispose();
      }
    });
  }
});
