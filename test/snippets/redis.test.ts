// The snippets for Redis, against a Redis of the tests' own.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pythonWith } from './python.ts';
import { assertInterrupted, assertOk, programs, snippetRuns } from './runs.ts';
import { useService } from './services/index.ts';
import { describeWith } from './services/parts.ts';

describeWith(['redis', 'Redis'], 'snippets for Redis', () => {
  const port = useService('Redis');
  const { tries, runs } = snippetRuns(() => ({ python: pythonWith('redis.asyncio'), env: { REDIS_URL: `redis://127.0.0.1:${port()}` } }));

  tries('aio-cache-aside', 'loads once per key, expires, forgets what was invalidated');

  runs('aio-redis-pubsub', 'gets every message, and closes what it opened when it is cancelled', async ({ asModule, strictly }) => {
    await asModule({ 1: `redis://127.0.0.1:${port()}` });
    assertOk(await strictly([join(programs, 'try-redis-pubsub.py')]));
  });

  runs('aio-redis-pubsub', 'ends on SIGINT with nothing left open', async ({ asModule, strictly }) => {
    const file = await asModule({ 1: `redis://127.0.0.1:${port()}` });
    const interrupted = strictly([join(programs, 'program.py'), 'redis', file], { signal: { name: 'SIGINT', after: "b'hello'\n" } });
    await publish(port(), 'news', 'hello');
    const { stdout, stderr } = await interrupted;
    assert.equal(stdout, "b'hello'\n");
    assertInterrupted(stderr);
  });
});

/** As soon as somebody listens; one line is a command to Redis, its answer the number of listeners. */
async function publish(port: number, channel: string, text: string): Promise<void> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  try {
    do {
      await setTimeout(20);
      socket.write(`PUBLISH ${channel} ${text}\r\n`);
    } while (((await once(socket, 'data')) as [string])[0] === ':0\r\n');
  } finally {
    socket.destroy();
  }
}
