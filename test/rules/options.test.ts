// What options and comments do to findings.

import assert from 'node:assert/strict';
import type { AnalysisOptions } from '../../server/src/analysis/index.ts';
import { analyse } from '../harness/core.ts';

const code = 'import os\nimport time\n\n\nasync def work(path):\n    time.sleep(1)\n    with open(path) as file:\n        file.read()\n    os.stat(path)\n';

async function found(text: string, options: Partial<AnalysisOptions> = {}): Promise<string[]> {
  const analysis = await analyse(text, options);
  return analysis.findings().map((finding) => `${text.slice(finding.start, finding.end)} ${finding.severity}`);
}

describe('options', () => {
  it('have quiet parts that a name or a severity switches on', async () => {
    assert.deepEqual(await found(code), ['time.sleep warning', 'open information']);
    assert.deepEqual(await found(code, { extendSelect: ['blocking-path-stat'] }), ['time.sleep warning', 'open information', 'os.stat hint']);
    assert.deepEqual(await found(code, { severity: { 'blocking-path-stat': 'warning' } }), ['time.sleep warning', 'open information', 'os.stat warning']);
  });

  it('ignore a rule, a part of it, another tool\'s code or its beginning', async () => {
    assert.deepEqual(await found(code, { ignore: ['blocking-call-in-async'] }), []);
    assert.deepEqual(await found(code, { ignore: ['blocking-sleep'] }), ['open information']);
    assert.deepEqual(await found(code, { ignore: ['ASYNC251'] }), ['open information']);
    assert.deepEqual(await found(code, { ignore: ['ASYNC23'] }), ['time.sleep warning']);
  });

  it('select instead of the defaults', async () => {
    assert.deepEqual(await found(code, { select: ['dangling-task'] }), []);
    assert.deepEqual(await found(code, { select: ['ASYNC230'] }), ['open information']);
  });

  it('set severities, the most exact name first', async () => {
    assert.deepEqual(await found(code, { severity: { 'blocking-call-in-async': 'error', 'blocking-file-open': 'hint' } }), ['time.sleep error', 'open hint']);
    assert.deepEqual(await found(code, { severity: { 'blocking-call-in-async': 'off' } }), []);
  });

  it('know what a project allows, with all that is done with it, and what it adds', async () => {
    assert.deepEqual(await found(code, { blockingAllow: ['builtins.open'] }), ['time.sleep warning']);
    assert.deepEqual(await found(code, { blockingAllow: ['time.*', 'builtins.*'] }), []);
    assert.deepEqual(await found('import shop\n\n\nasync def work():\n    shop.legacy.load()\n', { blockingExtend: ['shop.legacy.*'] }), ['shop.legacy.load warning']);
  });

  it('name what a project adds, and what runs before an offload, as parts of their own', async () => {
    const own = 'import shop\n\n\nasync def work():\n    shop.legacy.load()\n';
    assert.deepEqual(await found(own, { blockingExtend: ['shop.legacy.*'], ignore: ['ASYNC200'] }), []);
    assert.deepEqual(await found(own, { blockingExtend: ['shop.legacy.*'], severity: { 'blocking-user-configured': 'error' } }), ['shop.legacy.load error']);
    const argument = 'import asyncio\n\n\nasync def work(path):\n    await asyncio.to_thread(len, open(path).read())\n';
    assert.deepEqual(await found(argument), ['open information']);
    assert.deepEqual(await found(argument, { ignore: ['blocking-offload-argument'] }), []);
    assert.deepEqual(await found(argument, { ignore: ['blocking-file-open'] }), ['open information']);
  });

  it('switch on a part that is off by default', async () => {
    const job = 'import asyncio\n\n\nasync def work():\n    asyncio.get_running_loop().run_in_executor(None, print)\n';
    assert.deepEqual(await found(job), []);
    assert.deepEqual(await found(job, { extendSelect: ['unawaited-executor-job'] }), ['asyncio.get_running_loop().run_in_executor hint']);
  });

  it('cap the list, the most severe first', async () => {
    assert.deepEqual(await found(code, { maxFindings: 1 }), ['time.sleep warning']);
  });
});

describe('comments', () => {
  const line = (comment: string): string => `import time\n\n\nasync def work():\n    time.sleep(1)  ${comment}\n    time.sleep(2)\n`;

  it('silence the line they stand on, by name, part, code and noqa', async () => {
    for (const comment of ['# asyncio-lens: ignore[blocking-call-in-async] the device needs it', '# asyncio-lens: ignore[blocking-sleep]', '# asyncio-lens: ignore[ASYNC251, dangling-task]', '# noqa', '# noqa: ASYNC251', '# type: ignore  # noqa: E501, ASYNC251']) {
      assert.deepEqual(await found(line(comment)), ['time.sleep warning'], comment);
    }
    for (const comment of ['# asyncio-lens: ignore', '# asyncio-lens: ignore[dangling-task]', '# noqa: E501', '# asyncio-lens: ignored[blocking-sleep]', '# see ASYNC251']) {
      assert.deepEqual(await found(line(comment)), ['time.sleep warning', 'time.sleep warning'], comment);
    }
  });

  it('silence a range or the file', async () => {
    const body = (before: string, between: string): string => `import time\n\n\nasync def work():\n    ${before}\n    time.sleep(1)\n    ${between}\n    time.sleep(2)\n`;
    assert.deepEqual(await found(body('# asyncio-lens: disable[blocking-sleep]', '# asyncio-lens: enable[blocking-sleep]')), ['time.sleep warning']);
    assert.deepEqual(await found(body('# asyncio-lens: disable[blocking-sleep]', 'pass')), []);
    assert.deepEqual(await found(body('pass', '# asyncio-lens: disable-file[blocking-call-in-async]')), []);
  });

  it('are reported when they silence nothing', async () => {
    const analysis = await analyse('import time\n\n\ndef work():\n    time.sleep(1)  # asyncio-lens: ignore[blocking-sleep]\n');
    assert.deepEqual(analysis.unusedSuppressions().map((unused) => unused.rules), [['blocking-sleep']]);
  });
});
