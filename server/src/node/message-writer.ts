import type { Writable } from 'node:stream';
import { AbstractMessageWriter, type Diagnostic, type Message, type MessageWriter } from 'vscode-languageserver/node';

/**
 * Writes each message at once and in one piece. Header and body apart, the header wakes a client that can do nothing with it yet, and on a busy machine
 * the body waits until that client has gone back to sleep.
 */
export class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #json = createJson();
  #failures = 0;

  constructor(private readonly output: Writable) {
    super();
    output.on('close', () => this.fireClose());
  }

  /** Settles when the message has been handed to the client. */
  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      const body = this.#json(message);
      this.output.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, 'utf8', (error) => {
        if (!error) {
          this.#failures = 0;
          resolve();
          return;
        }
        this.fireError(error, message, ++this.#failures);
        reject(error);
      });
    });
  }

  end(): void {
    this.output.end();
  }
}

/** Of the diagnostics in a report most have been sent before, with the key before this one: their text is kept. (A diagnostic that has been made does not change.) */
function createJson(): (message: Message) => string {
  const sent = new WeakMap<Diagnostic, string>();

  const textOf = (diagnostic: Diagnostic): string => {
    let text = sent.get(diagnostic);
    if (text === undefined) sent.set(diagnostic, (text = JSON.stringify(diagnostic)));
    return text;
  };

  return (message) => {
    const report = reportIn(message);
    if (report === null) return JSON.stringify(message);
    const { jsonrpc, id, result: { kind, resultId, items } } = report;
    return `{"jsonrpc":${JSON.stringify(jsonrpc)},"id":${JSON.stringify(id)},"result":{"kind":${JSON.stringify(kind)},"resultId":${JSON.stringify(resultId)},"items":[${items.map(textOf).join()}]}}`;
  };
}

interface ReportMessage extends Message {
  readonly id: number | string;
  readonly result: { readonly kind: 'full'; readonly resultId: string; readonly items: readonly Diagnostic[] };
}

/** The answer to `textDocument/diagnostic`, and nothing that has more in it. */
function reportIn(message: Message): ReportMessage | null {
  if (!('result' in message) || Object.keys(message).length !== 3) return null;
  const { result } = message;
  const isReport = typeof result === 'object' && result !== null && 'kind' in result && result.kind === 'full' && 'resultId' in result && 'items' in result && Object.keys(result).length === 3;
  // The server makes no other answer of this shape.
  return isReport ? (message as ReportMessage) : null;
}
