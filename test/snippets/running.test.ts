// Snippets that need nothing but the standard library.
import assert from 'node:assert/strict';
import { snippetRuns } from './runs.ts';

describe('snippets at run time', () => {
  const { tries, prints, runs } = snippetRuns();

  tries('aio-def', 'can be awaited');
  tries('aio-gather', 'keeps the results beside a failure', 'together', 'gather');
  tries('aio-taskgroup', 'cancels the others on failure', 'together', 'taskgroup');
  tries('aio-except-star', 'handles the named failures only', 'together', 'except-star');
  tries('aio-as-completed', 'hands out the fastest first', 'together', 'as-completed');
  tries('aio-timeout', 'falls back, but lets itself be cancelled', 'timeout');
  tries('aio-wait-for', 'falls back, but lets itself be cancelled', 'timeout');
  tries('aio-to-thread', 'leaves the thread of the loop');
  tries('aio-first', 'leaves no task behind');
  tries('aio-cancel', 'waits for the end, keeps failures and its own cancellation');
  tries('aio-bounded-map', 'never exceeds its limit, keeps the order, stops on failure');
  tries('aio-semaphore', 'never exceeds its limit');
  tries('aio-worker-pool', 'handles every item once, survives failing ones and always ends');
  tries('aio-background', 'keeps tasks alive, logs failures, stops them');
  tries('aio-lock', 'loads a value once');
  tries('aio-single-flight', 'shares one load and survives a cancelled caller');
  tries('aio-condition', 'wakes whoever can go on');
  tries('aio-context-class', 'closes the connection on errors');
  tries('aio-context-manager', 'releases on errors');
  tries('aio-exit-stack', 'closes what was opened, in reverse');
  tries('aio-iterator', 'ends');
  tries('aio-echo-server', 'answers, and stops with clients connected');
  tries('aio-retry', 'waits longer each time and gives up in the end');
  tries('aio-rate-limiter', 'keeps every window within the limit');
  tries('aio-token-bucket', 'allows bursts, then keeps the rate');
  tries('aio-subprocess', 'survives much output and kills on timeout and cancellation');
  tries('aio-periodic', 'does not drift');
  tries('aio-threadsafe', 'carries results, failures and timeouts between threads');
  tries('aio-tasks', 'starts both before it awaits one');
  tries('aio-try', 'handles what it names and passes a cancellation on');
  tries('aio-shield', 'finishes its work although it is cancelled');
  tries('aio-reschedule', 'starts anew with every message');
  tries('aio-uncancel', 'survives, and its task is not left cancelled');
  tries('aio-taskgroup-cancel', 'stops the others when one has found it');
  tries('aio-bounded-semaphore', 'lends to a few at a time and notices a release too many');
  tries('aio-stages', 'completes a stage before the next one');
  tries('aio-priority', 'gives the most urgent first, equal ones in order');
  tries('aio-stream', 'keeps the last batch');
  tries('aio-supervisor', 'starts a failing service again, later each time');
  tries('aio-circuit-breaker', 'opens, tries again, and closes');
  tries('aio-key-lock', 'locks per key and forgets unused locks');
  tries('aio-batcher', 'collects by size and time, and survives a cancelled caller');
  tries('aio-debounce', 'runs once, after the last call');
  tries('aio-cached', 'shares one load and keeps no failure');
  tries('aio-factory', 'makes an object that is ready');
  tries('aio-timed', 'measures failing blocks too');
  tries('aio-metrics', 'counts calls, failures and time');
  tries('aio-loop-lag', 'sees a blocking call');

  prints('aio-main', /^$/);
  prints('aio-debug', /^$/);
  prints('aio-event', /^first starts\nsecond starts\n$/);
  prints('aio-queue', /^0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n$/);
  prints('aio-generator', /^0\n1\n2\nclosed\n$/);
  prints('aio-executor', /^\[9, 16\]\n$/);
  prints('aio-test', /^$/);
  prints('aio-three-ways', /^directly as a task together both\n$/);
  prints('aio-sequential', /^in a row: 1\.\d\d s\ntogether: 0\.[2-5]\d s\n$/);
  prints('aio-runner', /^0\n1\n2\n$/);
  prints('aio-uvloop', /^$/);
  prints('aio-barrier', /^(party \d is ready\n){3}(party \d goes on\n){3}$/);
  prints('aio-aclosing', /^3\nclosed\n$/);
  prints('aio-contextvar', /^request 0 started\nrequest 1 started\nrequest 0 done\nrequest 1 done\n$/);
  prints('aio-threads', /^a\nb\n$/);
  prints('aio-process-pool', /^\[499500, 1999000\]\n$/);
  prints('aio-profile', /function calls/);
  prints('aio-toy-loop', /^slow 0\nfast 0\nfast 1\n(slow 1\nfast 2|fast 2\nslow 1)\nslow 2\n$/);

  runs('aio-executor', 'runs with processes too', async ({ asModule, strictly }) => {
    const file = await asModule({ 1: 'ProcessPoolExecutor' });
    assert.deepEqual(await strictly([file]), { code: 0, stdout: '[9, 16]\n', stderr: '' });
  });

  runs('aio-test', 'fails when the code under test does', async ({ asModule, strictly }) => {
    const { code, stderr } = await strictly([await asModule({ 8: '"another"' })]);
    assert.equal(code, 1);
    assert.match(stderr, /'item' != 'another'/);
  });

  for (const [side, stop, mistake] of [
    ['producer', 2, '(1 / 0 for _ in range(3))'],
    ['consumer', 0, '1 / item'],
  ] as const) {
    runs('aio-queue', `ends with an error when its ${side} fails`, async ({ asModule, strictly }) => {
      const { code, stderr } = await strictly([await asModule({ [stop]: mistake })]);
      assert.equal(code, 1);
      assert.match(stderr, /ExceptionGroup[^]*ZeroDivisionError/);
      assert.doesNotMatch(stderr, /never/);
    });
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    runs('aio-shutdown', `cleans up on ${signal}`, async ({ asModule, strictly }) => {
      const file = await asModule({ 2: '0.01' });
      const outcome = await strictly([file], { signal: { name: signal, after: 'working\n' } });
      assert.equal(outcome.code, 0, outcome.stderr);
      assert.match(outcome.stdout, /^(working\n)+cleaned up\n$/);
      assert.equal(outcome.stderr, '');
    });
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    runs('aio-shutdown-windows', `cleans up on ${signal}`, async ({ asModule, strictly }) => {
      const outcome = await strictly([await asModule()], { signal: { name: signal, after: 'working\n' } });
      assert.deepEqual(outcome, { code: 0, stdout: 'working\ncleaned up\n', stderr: '' });
    });
  }

  runs('aio-shutdown', 'ends with the error when the work fails', async ({ asModule, strictly }) => {
    const { code, stdout, stderr } = await strictly([await asModule({ 0: '1 / 0' })]);
    assert.equal(code, 1);
    assert.equal(stdout, 'cleaned up\n');
    assert.match(stderr, /ZeroDivisionError/);
  });

  runs('aio-echo-server', 'as a program ends on SIGTERM', async ({ asModule, strictly }) => {
    const file = await asModule({ 4: '0' });
    // The line that tells that the server is up is the test's own.
    const announced = `import asyncio, runpy, sys
start = asyncio.start_server
async def announce(*args):
    server = await start(*args)
    print("up")
    return server
asyncio.start_server = announce
runpy.run_path(sys.argv[1], run_name="__main__")`;
    const outcome = await strictly(['-c', announced, file], { signal: { name: 'SIGTERM', after: 'up\n' } });
    assert.deepEqual(outcome, { code: 0, stdout: 'up\n', stderr: '' });
  });
});
