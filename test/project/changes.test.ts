// Whatever is edited, opened, closed, created, deleted and renamed: what open files are told about each other equals a fresh look at all of them.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis, Project, Syntax } from '../../server/src/analysis/index.ts';
import { syntax } from '../harness/core.ts';
import { CaseFiles, described, open } from '../harness/project-case.ts';

const names = ['/a.py', '/b.py', '/pack/__init__.py', '/pack/c.py', '/pack/d.py'];

const heads = [
  '', 'import time\n', 'from b import *\n', 'import a\nimport b\n', 'from pack import work, Client\n', 'import pack.c as c\nfrom pack import d\n',
  'from .c import work\n', 'from . import c, d\nfrom .d import Client as Base\n', 'from a import work as helper, Client\n', 'from .c import *\n__all__ = ["work"]\n',
];

const bodies = [
  'def work():\n    time.sleep(1)\n', 'async def work():\n    return 1\n', 'def work(wait=False):\n    if wait:\n        helper()\n    return c.work()\n',
  'def helper():\n    return work()\n', 'def helper():\n    return b.work()\n', 'class Client:\n    async def get(self):\n        return 1\n\n    def load(self):\n        work()\n',
  'class Client(Base):\n    def close(self):\n        self.load()\n', 'def make() -> Client:\n    return Client()\n', 'client = Client()\n', 'async def main():\n    work()\n    helper()\n    a.work()\n    client.get()\n',
  'async def other(client: Client):\n    client.load()\n    client.close()\n    make().get()\n    pack.work()\n    c.work()\n    d.Client().get()\n', 'work = helper\n',
];

const text = fc.tuple(fc.constantFrom(...heads), fc.array(fc.constantFrom(...bodies), { maxLength: 4 })).map(([head, parts]) => [head, ...parts].join('\n\n'));
const name = fc.constantFrom(...names);

const change = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('edit' as const), name, text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('open' as const), name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), name }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('write' as const), name, text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), name, to: name }) },
);

/** An editor on a folder: files on disk, some of them open with a text of their own. */
class Desk {
  readonly disk = new CaseFiles([]);
  readonly project: Project;
  readonly open = new Map<string, Analysis>();

  constructor(private readonly parser: Syntax) {
    this.project = this.disk.project(parser);
  }

  apply(step: typeof change extends fc.Arbitrary<infer T> ? T : never): void {
    const analysis = this.open.get(step.name);
    switch (step.do) {
      case 'edit': return analysis?.setText(step.text);
      case 'open': {
        if (analysis !== undefined) return;
        const opened = open(this.parser, this.project, step.name, this.disk.texts.get(step.name) ?? '');
        opened.join();
        this.open.set(step.name, opened);
        return;
      }
      case 'close':
        analysis?.dispose();
        this.open.delete(step.name);
        return;
      case 'write': return this.write(step.name, step.text);
      case 'delete': return this.write(step.name, null);
      case 'rename': {
        const moved = this.disk.texts.get(step.name);
        if (moved === undefined) return;
        this.write(step.name, null);
        return this.write(step.to, moved);
      }
    }
  }

  private write(file: string, content: string | null): void {
    const existed = this.disk.texts.has(file);
    if (content === null) this.disk.texts.delete(file);
    else this.disk.texts.set(file, content);
    this.project.changed(file);
    if (existed !== (content !== null)) this.project.filesChanged();
  }

  findings(): string[] {
    return [...this.open].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([file, analysis]) => {
      const found = described(analysis, file, true);
      assert.deepEqual(analysis.takeFailures(), []);
      return found;
    });
  }

  /** What a new start would say about the same open texts and the same disk. */
  fresh(): string[] {
    const other = new Desk(this.parser);
    for (const [file, content] of this.disk.texts) other.disk.texts.set(file, content);
    for (const [file, analysis] of this.open) {
      const opened = open(this.parser, other.project, file, analysis.text);
      opened.join();
      other.open.set(file, opened);
    }
    const found = other.findings();
    for (const analysis of other.open.values()) analysis.dispose();
    return found;
  }
}

describe('a project that changes', () => {
  it('tells open files the same as a fresh look', async function () {
    this.timeout(120_000);
    const parser = await syntax();
    fc.assert(
      fc.property(fc.array(text, { minLength: names.length, maxLength: names.length }), fc.array(change, { maxLength: 25 }), (texts, steps) => {
        const desk = new Desk(parser);
        texts.forEach((content, index) => desk.disk.texts.set(names[index] ?? '', content));
        for (const file of names) desk.apply({ do: 'open', name: file });
        for (const step of steps) {
          desk.apply(step);
          assert.deepEqual(desk.findings(), desk.fresh(), JSON.stringify(step));
        }
        for (const analysis of desk.open.values()) analysis.dispose();
      }),
      {
        numRuns: Number(process.env['RUNS'] ?? 60),
        // Another module behind a star import, and two packages that go round in a circle until one of them is emptied.
        examples: [
          [
            ['', '', '\n\nclass Client:\n    async def get(self):\n        return 1\n', '', 'from b import *\n\n\nclient = Client()\n'],
            [
              { do: 'edit', name: '/pack/c.py', text: 'from pack import work, Client\n' },
              { do: 'edit', name: '/pack/d.py', text: 'from .c import *\n\n\nclient = Client()\n\n\nasync def main():\n    client.get()\n' },
            ],
          ],
          [
            [
              '', 'import pack.c as c\nfrom pack import d\n', 'from .c import *\n__all__ = ["work"]\n', 'import pack.c as c\nfrom pack import d\n',
              'from b import *\n\n\nclass Client:\n    async def get(self):\n        return 1\n\n\nasync def other(client: Client):\n    d.Client().get()\n',
            ],
            [{ do: 'open', name: '/a.py' }, { do: 'edit', name: '/pack/__init__.py', text: '' }],
          ],
        ],
      },
    );
  });

  it('knows what was deleted and typed again, until anything else changes', async function () {
    this.timeout(120_000);
    const parser = await syntax();
    const calls = fc.constantFrom('work()', 'await work()', 'work().', 'helper()', 'b.work()', 'b.work', 'time.sleep(1)', '"""', 'self.run()', 'pass');
    const helpers = fc.constantFrom('def helper():\n    work()\n', 'async def helper():\n    pass\n', 'def helper():\n    time.sleep(1)\n', 'def helper():\n    b.work()\n');
    const others = fc.constantFrom('def work():\n    pass\n', 'async def work():\n    pass\n', 'import time\n\n\ndef work():\n    time.sleep(1)\n', 'import a\n\n\ndef work():\n    a.main()\n');
    const step = fc.oneof(
      { weight: 8, arbitrary: fc.record({ call: calls }) },
      { weight: 2, arbitrary: fc.record({ helper: helpers }) },
      { weight: 2, arbitrary: fc.record({ call: calls, helper: helpers }) },
      { weight: 1, arbitrary: fc.record({ other: others }) },
      { weight: 1, arbitrary: fc.record({ order: fc.constant(true) }) },
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        const desk = new Desk(parser);
        const now = { call: 'pass', helper: 'def helper():\n    pass\n', other: '', order: false };
        const write = (): void => {
          const main = `async def main(self):\n    ${now.call}\n    x = 1\n`;
          desk.apply({ do: 'edit', name: '/a.py', text: `import time\nimport b\nfrom b import work\n\n\n${now.order ? `${main}\n\n${now.helper}` : `${now.helper}\n\n${main}`}` });
          if (desk.open.get('/b.py')?.text !== now.other) desk.apply({ do: 'edit', name: '/b.py', text: now.other });
        };
        for (const file of ['/a.py', '/b.py']) desk.apply({ do: 'write', name: file, text: '' });
        for (const file of ['/a.py', '/b.py']) desk.apply({ do: 'open', name: file });
        write();
        const isValid = (text: string): boolean => !/\.$|"""/m.test(text);
        for (const { order, ...next } of steps as readonly Partial<typeof now>[]) {
          Object.assign(now, next, { order: now.order !== (order === true) });
          write();
          const found = desk.findings();
          if (isValid(now.call)) assert.deepEqual(found, desk.fresh(), JSON.stringify(now));
        }
        for (const analysis of desk.open.values()) analysis.dispose();
      }),
      { numRuns: Number(process.env['RUNS'] ?? 80) },
    );
  });

  it('tells a file anew only what another one changed for it', async () => {
    const parser = await syntax();
    const desk = new Desk(parser);
    desk.disk.texts.set('/a.py', 'import time\n\n\ndef work():\n    return 1\n\n\ndef unused():\n    return 2\n');
    desk.disk.texts.set('/b.py', 'from a import work\n\n\nasync def main():\n    work()\n\n\nasync def other():\n    print(1)\n');
    for (const file of ['/a.py', '/b.py']) desk.apply({ do: 'open', name: file });
    const b = desk.open.get('/b.py');
    assert.deepEqual(b?.findings(), []);
    const before = b?.findings();
    desk.apply({ do: 'edit', name: '/a.py', text: 'import time\n\n\ndef work():\n    return 1\n\n\ndef unused():\n    time.sleep(1)\n' });
    assert.equal(b?.findings(), before, 'nothing that b asks has changed');
    desk.apply({ do: 'edit', name: '/a.py', text: 'import time\n\n\ndef work():\n    time.sleep(1)\n' });
    assert.deepEqual(b?.findings().map(({ rule }) => rule), ['blocking-through-helper']);
  });

  it('a finding that was given before another file changed can still be fixed while it is found', async () => {
    const parser = await syntax();
    const helper = 'def work():\n    time.sleep(1)\n';
    for (const [changed, isThere] of [[`import time\n\n# further down\n\n\n${helper}`, true], ['async def work():\n    pass\n', false]] as const) {
      const disk = new CaseFiles([['/a.py', `import time\n\n\n${helper}`], ['/b.py', 'import a\n\n\nasync def main():\n    a.work()\n']]);
      const project = disk.project(parser);
      const b = open(parser, project, '/b.py', disk.texts.get('/b.py') ?? '');
      const [given] = b.findings();
      assert.ok(given);
      const titles = b.fixes(given).map(({ title }) => title.key);
      assert.ok(titles.length > 0);
      disk.texts.set('/a.py', changed);
      project.changed('/a.py');
      b.unusedSuppressions(); // looks anew, without telling
      const fixes = b.fixes(given).map(({ title }) => title.key);
      if (isThere) assert.deepEqual(fixes, titles);
      else assert.notDeepEqual(fixes, titles);
    }
  });

  it('files that come and go change nothing where nobody asked about them', async () => {
    const parser = await syntax();
    const disk = new CaseFiles([['/b.py', 'import time\n\n\nasync def main():\n    time.sleep(1)\n']]);
    const project = disk.project(parser);
    const b = open(parser, project, '/b.py', disk.texts.get('/b.py') ?? '');
    const before = b.findings();
    const [given] = before;
    assert.ok(given);
    disk.texts.set('/other.py', '');
    project.filesChanged();
    assert.equal(b.findings(), before);
    assert.ok(b.fixes(given).length > 0);
    disk.texts.set('/time.py', 'def sleep(seconds):\n    return 0\n');
    project.filesChanged();
    assert.deepEqual(b.findings(), []);
    assert.deepEqual(b.fixes(given), []);
  });
});
