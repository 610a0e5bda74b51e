import * as vscode from 'vscode';
import { closeAll, inMain, open } from '../support/files';
import { findings, findingsWhere } from '../support/findings';
import { restoreSettings, set } from '../support/settings';

const rule = 'blocking-call-in-async';
const other = 'coroutine-never-awaited';

describe('settings', () => {
  afterEach(closeAll);
  afterEach(restoreSettings);

  it('apply without a reload', async () => {
    const { document } = await open(`${inMain}    time.sleep(1)\n    main()\n`);
    await findings(document.uri, rule, other);
    await set('asyncioLens.enable', false);
    await findings(document.uri);
    await set('asyncioLens.enable', true);
    await findings(document.uri, rule, other);
    await set('asyncioLens.lint.ignore', [rule]);
    await findings(document.uri, other);
    await set('asyncioLens.lint.ignore', []);
    await findings(document.uri, rule, other);
    await set('asyncioLens.maxNumberOfProblems', 1);
    await findingsWhere(document.uri, 'one finding', (found) => found.length === 1);
    await set('asyncioLens.maxNumberOfProblems', 0);
    await findings(document.uri, rule, other);
    await set('asyncioLens.severity', { [rule]: 'Error', [other]: 'off' });
    await findingsWhere(document.uri, 'one error', (found) => found.length === 1 && found[0]?.severity === vscode.DiagnosticSeverity.Error);
  });

  it('are flipped by the command', async () => {
    const { document } = await open(`${inMain}    time.sleep(1)\n`);
    await findings(document.uri, rule);
    await set('asyncioLens.enable', true);
    await vscode.commands.executeCommand('asyncioLens.toggle');
    await findings(document.uri);
    await vscode.commands.executeCommand('asyncioLens.toggle');
    await findings(document.uri, rule);
  });

  it('name the project’s own blocking calls', async () => {
    await set('asyncioLens.blockingCalls.extend', ['mine.*']);
    const { document } = await open('import mine\n\n\nasync def main():\n    mine.wait()\n');
    await findings(document.uri, rule);
    await set('asyncioLens.blockingCalls.allow', ['mine.wait']);
    await findings(document.uri);
  });
});
