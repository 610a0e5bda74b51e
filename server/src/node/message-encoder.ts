import type { Diagnostic, Message } from 'vscode-languageserver/node';

/**
 * Messages as JSON. Of the diagnostics in a report most have been sent before, with the key before this one: their text is kept. (A diagnostic that
 * has been made does not change.)
 */
export function createMessageEncoder(): { readonly name: string; encode(message: Message): Promise<Uint8Array> } {
  const sent = new WeakMap<Diagnostic, string>();

  const textOf = (diagnostic: Diagnostic): string => {
    let text = sent.get(diagnostic);
    if (text === undefined) sent.set(diagnostic, (text = JSON.stringify(diagnostic)));
    return text;
  };

  const jsonOf = (message: Message): string => {
    const report = reportIn(message);
    if (report === null) return JSON.stringify(message);
    const { jsonrpc, id, result: { kind, resultId, items } } = report;
    return `{"jsonrpc":${JSON.stringify(jsonrpc)},"id":${JSON.stringify(id)},"result":{"kind":${JSON.stringify(kind)},"resultId":${JSON.stringify(resultId)},"items":[${items.map(textOf).join()}]}}`;
  };

  return {
    name: 'application/json',
    encode(message) {
      try {
        return Promise.resolve(Buffer.from(jsonOf(message)));
      } catch (error) {
        return Promise.reject(error instanceof Error ? error : new Error('not an Error'));
      }
    },
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
