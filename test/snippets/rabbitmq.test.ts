// The snippet for RabbitMQ, against a broker of the tests' own.
import { join } from 'node:path';
import { pythonWith } from './python.ts';
import { assertOk, programs, snippetRuns } from './runs.ts';
import { useService } from './services/index.ts';
import { describeWith } from './services/parts.ts';

describeWith(['aio-pika', 'RabbitMQ'], 'snippets for RabbitMQ', () => {
  const port = useService('RabbitMQ');
  const { runs } = snippetRuns(() => ({ python: pythonWith('aio_pika'), env: { AMQP_URL: `amqp://127.0.0.1:${port()}/` } }));

  runs('aio-rabbitmq', 'handles every message, a failing one twice, no more at a time than it has workers', async ({ asModule, strictly }) => {
    await asModule({ 4: `amqp://127.0.0.1:${port()}/` });
    assertOk(await strictly([join(programs, 'try-rabbitmq.py')]));
  });
});
