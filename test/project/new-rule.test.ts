// `npm run new-rule` writes all that a rule needs, in a copy of the folders it knows.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readSpecification } from '../harness/specification.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const analysis = 'server/src/analysis';

describe('a new rule', () => {
  let root: string;
  const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
  const run = (...args: string[]): { status: number | null; stderr: string; stdout: string } =>
    spawnSync(process.execPath, [path.join(project, 'scripts/new-rule.mjs'), ...args, '--root', root], { encoding: 'utf8' });

  before(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'new-rule-'));
    for (const folder of [`${analysis}/rules`, `${analysis}/messages`, `${analysis}/knowledge/data`]) fs.cpSync(path.join(project, folder), path.join(root, folder), { recursive: true });
    for (const folder of ['test/rules', 'docs/rules', 'docs/zh-cn/rules']) fs.mkdirSync(path.join(root, folder), { recursive: true });
    fs.writeFileSync(path.join(root, 'package.json'), '{ "type": "module" }');
  });
  after(() => { fs.rmSync(root, { recursive: true, force: true }); });

  it('has all its files, listed in both indexes', () => {
    const { status, stderr, stdout } = run('loop-left-alone', '--family', 'event-loop');
    assert.equal(status, 0, stderr);
    for (const file of ['test/rules/loop-left-alone.py', `${analysis}/rules/loop-left-alone.ts`, `${analysis}/messages/loop-left-alone.ts`, 'docs/rules/loop-left-alone.md', 'docs/zh-cn/rules/loop-left-alone.md']) {
      assert.ok(fs.existsSync(path.join(root, file)), file);
      assert.ok(stdout.includes(file), file);
    }
    assert.match(read(`${analysis}/rules/index.ts`), /import \{ rule as loopLeftAlone \} from '.\/loop-left-alone.ts';/);
    assert.match(read(`${analysis}/messages/index.ts`), /'loop-left-alone': loopLeftAlone/);
  });

  it('compiles and speaks both languages', async () => {
    const load = async (file: string): Promise<Record<string, unknown>> => await import(pathToFileURL(path.join(root, file)).href) as Record<string, unknown>;
    const { rule } = await load(`${analysis}/rules/loop-left-alone.ts`);
    assert.equal((rule as { id: string }).id, 'loop-left-alone');
    assert.equal((rule as { family: string }).family, 'event-loop');
    const { messages } = await load(`${analysis}/messages/loop-left-alone.ts`) as { messages: Record<string, Record<string, string>> };
    assert.deepEqual(Object.keys(messages['zh-cn'] ?? {}), Object.keys(messages['en'] ?? {}));
  });

  it('has a specification with a marked section, and pages with the fixed headings', () => {
    const sections = readSpecification(read('test/rules/loop-left-alone.py'));
    assert.ok(sections.some(({ marks }) => marks.some((mark) => mark.rule === 'loop-left-alone')));
    const headings = (file: string): string[] => read(file).match(/^## .*$/gm) ?? [];
    assert.deepEqual(headings('docs/rules/loop-left-alone.md'), ['## Why', '## Bad', '## Good', '## When not to use it', '## Details']);
    assert.deepEqual(headings('docs/zh-cn/rules/loop-left-alone.md'), ['## 为什么', '## 错误示例', '## 正确示例', '## 何时不适用', '## 细节']);
    for (const folder of ['docs/rules', 'docs/zh-cn/rules']) assert.ok(read(`${folder}/loop-left-alone.md`).includes('# asyncio-lens: ignore[loop-left-alone] '));
  });

  it('is refused under a bad name, in an unknown family, and when it exists', () => {
    for (const [name, family, expected] of [
      ['LoopLeft', 'event-loop', /kebab-case/], ['no-loops', 'event-loop', /remedy/], ['loop-lost', 'loops', /no family/], ['loop-left-alone', 'event-loop', /exists/],
    ] as const) {
      const { status, stderr } = run(name, '--family', family);
      assert.equal(status, 2, name);
      assert.match(stderr, expected);
    }
    assert.ok(!fs.existsSync(path.join(root, `${analysis}/rules/loop-lost.ts`)));
  });
});
