// The connection over standard input and output. It ends with the process: when one of the streams does, nobody is left to talk to.
import { createConnection, StreamMessageReader, type Connection } from 'vscode-languageserver/node';
import { WholeMessageWriter } from './message-writer.ts';

export function stdioConnection(): Connection {
  const { stdin, stdout } = process;
  const reader = new StreamMessageReader(stdin);
  const connection = createConnection(reader, new WholeMessageWriter(stdout));
  let isOver = false;
  connection.onShutdown(() => void (isOver = true));
  const end = (): never => process.exit(isOver ? 0 : 1);
  for (const event of ['end', 'close', 'error']) stdin.on(event, end);
  stdout.on('error', end);
  reader.onError(({ name }) => {
    // Only what kind of error: its words may hold what was sent.
    connection.console.error(`A message of the client could not be read (${name}) and is left out.`);
    // After a bad header the reader waits for more, although what came with it may hold the next message.
    setImmediate(() => stdin.emit('data', Buffer.alloc(0)));
  });
  return connection;
}
