// What we offer and what we call correct is silent under our own rules; what we call broken is not.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from '../harness/core.ts';
import { expand, readSnippets } from './expand.ts';
import { inPlace } from './in-place.ts';

const examples = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'examples');

async function rulesIn(text: string): Promise<string[]> {
  return (await analyse(text, { maxFindings: 0 })).findings().map((finding) => `${finding.rule} at ${JSON.stringify(text.slice(finding.start, finding.end))}`);
}

describe('our own rules', () => {
  for (const [name, snippet] of Object.entries(readSnippets())) {
    it(`are silent about the snippet ${name}`, async () => {
      assert.deepEqual(await rulesIn(inPlace(snippet, expand(snippet).text)), []);
    });
  }

  for (const name of fs.readdirSync(path.join(examples, 'fixed')).filter((file) => file.endsWith('.py'))) {
    it(`are silent about examples/fixed/${name}`, async () => {
      assert.deepEqual(await rulesIn(fs.readFileSync(path.join(examples, 'fixed', name), 'utf8')), []);
    });
  }

  for (const name of fs.readdirSync(examples).filter((file) => file.endsWith('.py'))) {
    it(`speak about examples/${name}`, async () => {
      assert.notDeepEqual(await rulesIn(fs.readFileSync(path.join(examples, name), 'utf8')), []);
    });
  }
});
