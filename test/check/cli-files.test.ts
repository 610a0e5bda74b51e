import assert from 'node:assert/strict';
import { chmodSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded, json, run } from './bundle.ts';
import { makeFolder } from './folder.ts';
import { bad, badWith, clean, fixed, rule } from './inputs.ts';

describe('the command line and files', () => {
  before(buildIfNeeded);

  describe('--fix', () => {
    it('writes safe fixes back and reports what it did', () => {
      const cwd = makeFolder({ 'a.py': bad, 'b.py': clean });
      const { status, stdout } = run(cwd, ['check', '--fix']);
      assert.equal(readFileSync(join(cwd, 'a.py'), 'utf8'), fixed);
      assert.equal(status, 0);
      assert.equal(stdout, 'a.py: 1 fixed\nFixed 1 finding in 1 file.\nNo findings in 2 files.\n');
      assert.deepEqual(readdirSync(cwd).sort(), ['a.py', 'b.py'], 'no temporary file is left');
    });

    it('says on stderr what it did when stdout is for machines', () => {
      const outcome = run(makeFolder({ 'a.py': bad }), ['check', '--fix', '--format', 'json']);
      assert.deepEqual(outcome, { status: 0, stdout: '[]\n', stderr: 'Fixed 1 finding in 1 file.\n' });
    });

    it('keeps line ends, byte order mark, mode and links', () => {
      const cwd = makeFolder({ 'a.py': `\uFEFF${bad.replaceAll('\n', '\r\n')}` });
      chmodSync(join(cwd, 'a.py'), 0o754);
      symlinkSync('a.py', join(cwd, 'link.py'));
      assert.equal(run(cwd, ['check', 'link.py', '--fix']).status, 0);
      assert.equal(readFileSync(join(cwd, 'a.py'), 'utf8'), `\uFEFF${fixed.replaceAll('\n', '\r\n')}`);
      assert.equal(statSync(join(cwd, 'a.py')).mode & 0o777, 0o754);
      assert.ok(readdirSync(cwd, { withFileTypes: true }).find((entry) => entry.name === 'link.py')?.isSymbolicLink());
    });

    it('keeps the encoding', () => {
      const source = Buffer.from(badWith('# coding: latin-1\n', 'é'), 'latin1');
      const cwd = makeFolder({ 'a.py': source });
      assert.equal(run(cwd, ['check', '--fix']).status, 0);
      assert.equal(readFileSync(join(cwd, 'a.py'), 'latin1'), source.toString('latin1').replace('; work()', '; await work()'));
    });

    it('does not touch what it has nothing to fix in', () => {
      const cwd = makeFolder({ 'a.py': clean });
      const before = statSync(join(cwd, 'a.py'));
      run(cwd, ['check', '--fix']);
      assert.deepEqual([statSync(join(cwd, 'a.py')).ino, statSync(join(cwd, 'a.py')).mtimeMs], [before.ino, before.mtimeMs]);
    });
  });

  describe('files', () => {
    it('of every kind are read, or skipped with a clear word', () => {
      const gbk = Buffer.concat([Buffer.from('# coding: gbk\n# '), Buffer.from([0xd6, 0xd0]), Buffer.from(`\n${bad}`)]);
      const cwd = makeFolder({
        'binary.py': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]),
        'bom.py': `\uFEFF${bad}`,
        'cr.py': bad.replaceAll('\n', '\r'),
        'crlf.py': bad.replaceAll('\n', '\r\n'),
        'empty.py': '',
        'gbk.py': gbk,
        'invalid.py': Buffer.concat([Buffer.from(bad), Buffer.from([0x23, 0xff, 0xfe])]),
        'latin.py': Buffer.from(badWith('# coding: latin-1\n', 'é'), 'latin1'),
        'long-line.py': `${bad}x = "${'a'.repeat(1_000_000)}"\n`,
        'stub.pyi': 'async def f() -> None: ...\n',
        'utf16.py': Buffer.from(`\uFEFF${bad}`, 'utf16le'),
      });
      const outcome = run(cwd, ['check', '--format', 'json', '--select', rule]);
      assert.equal(outcome.status, 1);
      const files = json(outcome).map((finding) => finding.file);
      for (const file of ['bom.py', 'crlf.py', 'gbk.py', 'latin.py', 'long-line.py']) assert.ok(files.includes(file), file);
      assert.deepEqual(outcome.stderr.split('\n'), [
        'warning: binary.py: skipped, not a text file',
        'warning: invalid.py: skipped, not valid utf-8',
        'warning: utf16.py: skipped, UTF-16 is not a valid encoding for Python source',
        '',
      ]);
    });

    it('with a finding on an endless line get a short excerpt', () => {
      const cwd = makeFolder({ 'a.py': bad.replace('    work()', `    x = "${'a'.repeat(300_000)}"; work()`) });
      const { status, stdout } = run(cwd, ['check']);
      assert.equal(status, 1);
      assert.ok(stdout.length < 1500);
    });

    it('are left out by .gitignore and by the project', () => {
      const cwd = makeFolder({
        '.gitignore': 'ignored/\n',
        'pyproject.toml': '[tool.asyncio-lens]\nexclude = ["generated"]\n',
        'ignored/a.py': bad,
        'generated/a.py': bad,
        'venv/lib/a.py': bad,
        'src/a.py': bad,
      });
      assert.deepEqual(json(run(cwd, ['check', '--format', 'json'])).map((finding) => finding.file), ['src/a.py']);
      assert.deepEqual(json(run(cwd, ['check', '--format', 'json', '--no-gitignore', '--exclude', 'src'])).map((finding) => finding.file), ['ignored/a.py']);
      assert.deepEqual(json(run(cwd, ['check', '--format', 'json', 'ignored/a.py', 'generated/a.py'])).length, 2);
    });

    it('in great number are shared out over threads, with the same result', () => {
      const body = Array.from({ length: 30 }, (_, index) => `\n\nasync def work${index}():\n    await work()\n    for item in range(10):\n        print(item)\n`).join('');
      const files = Object.fromEntries(Array.from({ length: 240 }, (_, index) => [`pkg${index % 7}/m${index}.py`, index % 3 === 0 ? 'x = 1\n' : `${bad}${body}`]));
      const cwd = makeFolder(files);
      const first = run(cwd, ['check', '--format', 'json', '--select', rule]);
      assert.equal(json(first).length, 160);
      assert.equal(run(cwd, ['check', '--format', 'json', '--select', rule]).stdout, first.stdout);
      const order = json(first).map((finding) => finding.file);
      assert.deepEqual(order, [...order].sort());
    });
  });
});
