import * as vscode from 'vscode';
import { until } from './waiting';

const changes = vscode.languages.onDidChangeDiagnostics as vscode.Event<never>;

/** What the extension says about a document now. */
export function findingsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'asyncio-lens');
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The findings of a document, once they have exactly these codes, in any order. */
export function findings(uri: vscode.Uri, ...codes: readonly string[]): Promise<readonly vscode.Diagnostic[]> {
  return findingsWhere(uri, codes.length === 0 ? 'no findings' : codes.join(', '), (found) => sameNames(found.map(codeOf), codes));
}

export function findingsWhere(uri: vscode.Uri, what: string, holds: (found: readonly vscode.Diagnostic[]) => boolean): Promise<readonly vscode.Diagnostic[]> {
  const probe = (): readonly vscode.Diagnostic[] | undefined => {
    const found = findingsOf(uri);
    return holds(found) ? found : undefined;
  };
  return until(`${what} in ${uri.path.split('/').at(-1)}`, [changes], probe, () => findingsOf(uri).map((found) => `${codeOf(found)}: ${found.message}`));
}

/** The first finding with this code, once it is there. */
export async function finding(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  const found = await findingsWhere(uri, code, (all) => all.some((one) => codeOf(one) === code));
  return found.filter((one) => codeOf(one) === code)[0] as vscode.Diagnostic; // the wait ended because there is one
}

function sameNames(left: readonly string[], right: readonly string[]): boolean {
  return JSON.stringify([...left].sort()) === JSON.stringify([...right].sort());
}
