import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buildIfNeeded, json, run } from './bundle.ts';
import { makeFolder } from './folder.ts';
import { bad, badWith, clean, rule } from './inputs.ts';
import { sarifErrors } from './sarif-schema.ts';

describe('the command line', () => {
  before(buildIfNeeded);

  describe('exit status', () => {
    it('0 for clean files, and for a folder without any', () => {
      const cwd = makeFolder({ 'a.py': clean });
      assert.deepEqual(run(cwd, ['check']), { status: 0, stdout: 'No findings in 1 file.\n', stderr: '' });
      assert.deepEqual(run(makeFolder({}), ['check', '.']), { status: 0, stdout: 'No Python files found.\n', stderr: '' });
    });

    it('1 for findings', () => {
      const { status, stdout, stderr } = run(makeFolder({ 'a.py': bad }), ['check', 'a.py', '--select', rule]);
      assert.equal(status, 1);
      assert.equal(stderr, '');
      assert.match(stdout, /^a\.py:9:5: error: .+ \[coroutine-never-awaited\]\n {2}\|\n9 \| {5}work\(\)\n {2}\| {5}\^\^\^\^\n/);
      assert.match(stdout, /\n1 finding in 1 file\. 1 can be fixed with --fix\.\n$/);
    });

    it('0 for findings, too, with --exit-zero, and 2 for a failure all the same', () => {
      const cwd = makeFolder({ 'a.py': bad });
      assert.equal(run(cwd, ['check', '--exit-zero']).status, 0);
      assert.match(run(cwd, ['check', '--exit-zero']).stdout, /^a\.py:9:5: /);
      assert.equal(run(cwd, ['check', '--exit-zero', '--diff']).status, 0);
      assert.equal(run(cwd, ['check', '--exit-zero', 'a.py', 'none.py']).status, 2);
    });

    it('2 for wrong use, with nothing on stdout', () => {
      const cwd = makeFolder({ 'a.py': bad });
      const wrong: readonly (readonly [readonly string[], RegExp])[] = [
        [['chek'], /^error: unknown command 'chek' \(did you mean 'check'\?\)\n$/],
        [['check', '--fixx'], /^error: unknown option '--fixx' \(did you mean '--fix'\?\)\n$/],
        [['check', '--format', 'xml'], /^error: 'xml' is not one of text, json, github, sarif, junit\n$/],
        [['check', '--format'], /^error: option '--format <format>' argument missing\n$/],
        [['check', '--min-severity', 'loud'], /^error: 'loud' is not one of/],
        [['check', '--target-version', 'two'], /^error: 'two' is not a Python version\n$/],
        [['check', '--select', 'corutine-never-awaited'], /^error: unknown rule 'corutine-never-awaited'; 'coroutine-never-awaited' was probably meant\n$/],
        [['check', '--lang', 'fr'], /^error: 'fr' is not one of en, zh-cn\n$/],
        [['check', '--config', 'nope.toml'], /^error: nope\.toml: cannot be read \(ENOENT\)\n$/],
        [['check', '-', 'a.py'], /^error: - cannot be combined with other paths\n$/],
        [['check', '-', '--fix'], /^error: --fix needs files/],
        [['explain'], /^error: missing required argument 'RULE'\n$/],
        [['explain', 'corutine'], /^error: unknown rule 'corutine'/],
      ];
      for (const [args, complaint] of wrong) {
        const { status, stdout, stderr } = run(cwd, args);
        assert.deepEqual([status, stdout], [2, ''], args.join(' '));
        assert.match(stderr, complaint);
      }
    });

    it('2 for a path that is not there, and the rest is still checked', () => {
      const outcome = run(makeFolder({ 'a.py': bad }), ['check', 'nope', 'a.py', '--format', 'json']);
      assert.equal(outcome.status, 2);
      assert.equal(outcome.stderr, 'error: nope: no such file or folder\n');
      assert.deepEqual(json(outcome).map((finding) => finding.file), ['a.py']);
    });

    it('2 for a file that cannot be read, and the rest is still checked', async () => {
      const cwd = makeFolder({ 'a.py': bad });
      // A socket: not even the superuser can read it as a file.
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(join(cwd, 'socket.py'), resolve));
      const outcome = run(cwd, ['check', 'socket.py', 'a.py', '--format', 'json']);
      server.close();
      assert.equal(outcome.status, 2);
      assert.match(outcome.stderr, /^error: socket\.py: cannot be read \(E[A-Z]+\)\n$/);
      assert.equal(json(outcome).length, 1);
    });

    it('follows --min-severity', () => {
      const cwd = makeFolder({ 'a.py': bad, 'pyproject.toml': `[tool.asyncio-lens.severity]\n${rule} = "hint"\n` });
      assert.equal(run(cwd, ['check']).status, 1);
      assert.match(run(cwd, ['check']).stdout, /: hint: /);
      assert.equal(run(cwd, ['check', '--min-severity', 'info']).status, 0);
    });
  });

  describe('formats', () => {
    it('JSON has exactly the agreed shape', () => {
      const outcome = run(makeFolder({ 'src/a.py': bad.replaceAll('\n', '\r\n') }), ['check', '--format', 'json']);
      assert.deepEqual([outcome.status, outcome.stderr], [1, '']);
      const [finding, ...others] = json(outcome);
      assert.ok(finding);
      assert.deepEqual(others, []);
      assert.deepEqual(Object.keys(finding), ['file', 'rule', 'severity', 'message', 'range', 'related', 'fixes']);
      assert.deepEqual([finding.file, finding.rule, finding.severity], ['src/a.py', rule, 'error']);
      assert.deepEqual(finding.range, { start: { line: 8, character: 4 }, end: { line: 8, character: 8 } });
      assert.deepEqual(finding.related.map(({ file, range }) => [file, range.start.line]), [['src/a.py', 3]]);
      const [fix] = finding.fixes;
      assert.ok(fix);
      assert.deepEqual(Object.keys(fix), ['title', 'safety', 'isPreferred', 'edits']);
      assert.deepEqual([fix.safety, fix.isPreferred], ['safe', true]);
      assert.deepEqual(fix.edits, [{ range: { start: { line: 8, character: 4 }, end: { line: 8, character: 4 } }, newText: 'await ' }]);
    });

    it('JSON of nothing is an empty array', () => {
      assert.deepEqual(run(makeFolder({ 'a.py': clean }), ['check', '--format', 'json']), { status: 0, stdout: '[]\n', stderr: '' });
    });

    it('JSON counts UTF-16 units, and a byte order mark is no column', () => {
      const [finding] = json(run(makeFolder({ 'a.py': `\uFEFF${badWith('', '😀中')}` }), ['check', '--format', 'json']));
      assert.deepEqual(finding?.range.start, { line: 8, character: 15 });
      const [first] = json(run(makeFolder({ 'a.py': '\uFEFFasync def f(): f()\n' }), ['check', '--format', 'json']));
      assert.deepEqual(first?.range.start, { line: 0, character: 15 });
    });

    it('SARIF is valid by the official schema', () => {
      const cwd = makeFolder({ 'src/a b.py': bad, 'c.py': bad });
      const { status, stdout } = run(cwd, ['check', '--format', 'sarif']);
      assert.equal(status, 1);
      const log: unknown = JSON.parse(stdout);
      assert.deepEqual(sarifErrors(log), []);
      const { runs } = log as { runs: { results: { ruleId: string; ruleIndex: number }[]; tool: { driver: { rules: { id: string }[] } } }[] };
      const [only] = runs;
      assert.equal(only?.results.length, 2);
      for (const { ruleId, ruleIndex } of only.results) assert.equal(only.tool.driver.rules[ruleIndex]?.id, ruleId);
    });

    it('GitHub annotations', () => {
      const { stdout } = run(makeFolder({ 'a.py': bad }), ['check', '--format', 'github']);
      assert.match(stdout, /^::error title=Asyncio Lens \(coroutine-never-awaited\),file=a\.py,line=9,endLine=9,col=5,endColumn=9::.+\n$/);
    });

    it('text has colours only when asked to, off a terminal', () => {
      const cwd = makeFolder({ 'a.py': bad });
      assert.ok(!run(cwd, ['check']).stdout.includes('\x1b['));
      assert.ok(run(cwd, ['check', '--color']).stdout.includes('\x1b['));
      assert.ok(!run(cwd, ['check', '--no-color'], { env: { FORCE_COLOR: '1' } }).stdout.includes('\x1b['));
    });

    it('--quiet leaves the findings', () => {
      const cwd = makeFolder({ 'a.py': bad, 'b.py': 'x = "\0"' });
      const { stdout, stderr } = run(cwd, ['check', '-q']);
      assert.match(stdout, /^a\.py:9:5/);
      assert.doesNotMatch(stdout, /1 finding/);
      assert.equal(stderr, '');
    });
  });

  describe('standard input', () => {
    it('is checked under the name that is given', () => {
      const cwd = makeFolder({ 'pyproject.toml': `[tool.asyncio-lens]\nignore = ["${rule}"]\n` });
      assert.deepEqual(json(run(makeFolder({}), ['check', '-', '--stdin-filename', 'src/a.py', '--format', 'json'], { input: bad })).map((finding) => finding.file), ['src/a.py']);
      assert.equal(run(cwd, ['check', '-', '--stdin-filename', 'src/a.py'], { input: bad }).status, 0);
      assert.match(run(makeFolder({}), ['check', '-'], { input: bad }).stdout, /^-:9:5: /);
    });
  });

  describe('configuration', () => {
    it('is warned about, with file and line, and its good part holds', () => {
      const cwd = makeFolder({ 'pyproject.toml': `[tool.asyncio-lens]\nignor = []\nignore = ["${rule}"]\n`, 'a.py': bad });
      const outcome = run(cwd, ['check']);
      assert.equal(outcome.status, 0);
      assert.equal(outcome.stderr, "warning: pyproject.toml:2: unknown key 'ignor'; 'ignore' was probably meant\n");
    });

    it('that is no TOML is a failure, and the files are still checked', () => {
      const outcome = run(makeFolder({ 'pyproject.toml': '[tool\n', 'a.py': bad }), ['check', '--format', 'json']);
      assert.equal(outcome.status, 2);
      assert.match(outcome.stderr, /^error: pyproject\.toml:1: not valid TOML: /);
      assert.equal(json(outcome).length, 1);
    });

    it('may be named', () => {
      const cwd = makeFolder({ 'ci.toml': `[tool.asyncio-lens]\nignore = ["${rule}"]\n`, 'a.py': bad });
      assert.equal(run(cwd, ['check', '--config', 'ci.toml']).status, 0);
    });

    it('gives way to flags', () => {
      const cwd = makeFolder({ 'pyproject.toml': `[tool.asyncio-lens]\nselect = ["${rule}"]\n`, 'a.py': bad });
      assert.equal(run(cwd, ['check', '--ignore', rule]).status, 0);
    });
  });

  describe('languages', () => {
    it('come from the flag, then the project, then the environment', () => {
      const cwd = makeFolder({ 'a.py': bad });
      const chinese = /错误/;
      assert.match(run(cwd, ['check'], { env: { LANG: 'zh_CN.UTF-8' } }).stdout, chinese);
      assert.match(run(cwd, ['check', '--lang', 'zh-cn']).stdout, chinese);
      assert.doesNotMatch(run(cwd, ['check', '--lang', 'en'], { env: { LC_ALL: 'zh_CN.UTF-8' } }).stdout, chinese);
      const project = makeFolder({ 'a.py': bad, 'pyproject.toml': '[tool.asyncio-lens]\nlocale = "zh-cn"\n' });
      assert.match(run(project, ['check']).stdout, chinese);
      const [finding] = json(run(cwd, ['check', '--format', 'json', '--lang', 'zh-cn']));
      assert.match(finding?.message ?? '', /[\u4e00-\u9fff]/);
      assert.match(finding?.fixes[0]?.title ?? '', /[\u4e00-\u9fff]/);
    });

    it('reach help, version and complaints', () => {
      const cwd = makeFolder({});
      const english = run(cwd, ['--help']);
      assert.equal(english.status, 0);
      assert.match(english.stdout, /^Usage: asyncio-lens/);
      const chinese = run(cwd, ['check', '--help', '--lang=zh-cn']).stdout;
      assert.match(chinese, /用法：.*\[选项\]/);
      assert.doesNotMatch(chinese.replace(/--?[\w-]+|<[^>]*>/g, ''), /\b(?:show|Options|files|Usage|default)\b/);
      assert.match(run(cwd, ['check', '--fixx', '--lang', 'zh-cn']).stderr, /^错误：未知的选项“--fixx”（可能是“--fix”？）\n$/);
      assert.match(run(cwd, ['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
    });

    it('help without a command is wrong use', () => {
      assert.equal(run(makeFolder({}), []).status, 2);
    });
  });

  describe('rules', () => {
    it('are listed as JSON with exactly the agreed keys, whatever the language', () => {
      const list = JSON.parse(run(makeFolder({}), ['rules', '--format', 'json', '--lang', 'zh-cn']).stdout) as readonly Record<string, unknown>[];
      assert.ok(list.length > 0);
      for (const entry of list) {
        assert.deepEqual(Object.keys(entry), ['name', 'aliases', 'family', 'severity', 'fix', 'docs']);
        assert.ok(['none', 'suggestion', 'safe'].includes(String(entry['fix'])));
      }
    });

    it('are listed as text', () => {
      assert.match(run(makeFolder({}), ['rules']).stdout, /^Rule +Severity +Fix +Also known as\n(?:.+\n)*coroutine-never-awaited +error +safe/);
      assert.match(run(makeFolder({}), ['rules', '--lang', 'zh-cn']).stdout, /^规则 +级别 +修复 +别名\n/);
    });

    it('are explained in both languages, by alias too', () => {
      const english = run(makeFolder({}), ['explain', rule]);
      assert.equal(english.status, 0, english.stderr);
      assert.match(english.stdout, /\S/);
      assert.equal(run(makeFolder({}), ['explain', 'pyasynccall']).stdout, english.stdout);
      assert.match(run(makeFolder({}), ['explain', rule, '--lang', 'zh-cn']).stdout, /[\u4e00-\u9fff]/);
    });

    it('are explained one after the other where a code of another tool means several', () => {
      const pageOf = (name: string): string => run(makeFolder({}), ['explain', name]).stdout;
      assert.equal(pageOf('RUF006'), `${pageOf('dangling-task')}\n\n${pageOf('dangling-task-local')}`);
    });
  });
});
