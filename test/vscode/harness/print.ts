// Lines for whoever started the tests, from either extension host.
import * as vscode from 'vscode';

/** Like `console.log`, of which the headless host shows only a failing run's. */
export function print(text = '', ...rest: unknown[]): void {
  console.log(vscode.env.appHost === 'desktop' ? text : `[[suite]] ${text}`, ...rest);
}
