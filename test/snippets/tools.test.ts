// The snippets for what stands around a program: files, tests, a debugger, another loop.
import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { pythonWith } from './python.ts';
import { snippetRuns } from './runs.ts';
import { describeWith } from './services/parts.ts';

describeWith(['aiofiles'], 'snippets for aiofiles', () => {
  const { tries } = snippetRuns(() => ({ python: pythonWith('aiofiles') }));

  tries('aio-aiofiles', 'writes every line, and closes the file on errors too');
});

describeWith(['uvloop'], 'snippets for uvloop', () => {
  const { runs } = snippetRuns(() => ({ python: pythonWith('uvloop') }));

  runs('aio-uvloop', 'runs on uvloop where it is installed', async ({ asModule, strictly }) => {
    const file = await asModule({ 0: 'print(type(asyncio.get_running_loop()).__module__)' });
    assert.deepEqual(await strictly([file]), { code: 0, stdout: 'uvloop\n', stderr: '' });
  });
});

describeWith(['pytest'], 'snippets for pytest', () => {
  const { runs } = snippetRuns(() => ({ python: pythonWith('pytest', 'pytest_asyncio', 'anyio') }));
  const pytest = ['-m', 'pytest', '-q', '--color=no', '-p', 'no:cacheprovider'];

  runs('aio-pytest', 'passes, and fails when the code under test does', async ({ asModule, strictly }) => {
    const good = await strictly([...pytest, await asModule()]);
    assert.equal(good.code, 0, good.stdout);
    assert.match(good.stdout, /^1 passed in /m);
    const wrong = await strictly([...pytest, await asModule({ 9: '"another"' })]);
    assert.equal(wrong.code, 1);
    assert.match(wrong.stdout, /AssertionError[^]*1 failed in /);
    const late = await strictly([...pytest, await asModule({ 6: '0.1', 7: 'pass' })]);
    assert.equal(late.code, 1);
    assert.match(late.stdout, /TimeoutError[^]*1 failed in /);
    const leftOver = await strictly([...pytest, await asModule({ 8: '"item"' })]);
    assert.equal(leftOver.code, 1);
    assert.match(leftOver.stdout, /assert subject.empty\(\)[^]*1 passed, 1 error in /);
  });

  for (const [result, expected] of [['name', /^1 passed in /m], ['"another"', /AssertionError[^]*1 failed in /]] as const) {
    runs('aio-pytest-anyio', `tests a coroutine that gives ${result}`, async ({ asModule, strictly }) => {
      const file = await asModule();
      await appendFile(file, `\n\nasync def load(name):\n    return ${result}\n`);
      assert.match((await strictly([...pytest, file])).stdout, expected);
    });
  }
});

describe('snippets for the debugger', () => {
  const { runs } = snippetRuns();
  const program = `
import asyncio, snippet
snippet.result = None
asyncio.run(snippet.around())
print("went on")
`;

  runs('aio-breakpoint', 'stops where something is odd', async ({ asModule, strictly }) => {
    await asModule();
    const { code, stdout, stderr } = await strictly(['-c', program], { input: 'p "result is", result\ncontinue\n' });
    assert.equal(code, 0, stderr);
    assert.match(stdout, /\(Pdb\) \('result is', None\)\n\(Pdb\) went on\n$/);
  });

  runs('aio-breakpoint', 'is nothing in an optimised program', async ({ asModule, strictly }) => {
    await asModule();
    assert.deepEqual(await strictly(['-O', '-c', program]), { code: 0, stdout: 'went on\n', stderr: '' });
  });
});
