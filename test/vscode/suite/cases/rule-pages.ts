import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run } from '../support/actions';
import { closeAll, inMain, open } from '../support/files';
import { finding } from '../support/findings';
import { until } from '../support/waiting';

const rule = 'blocking-call-in-async';

describe('the page of a rule', () => {
  afterEach(closeAll);

  const previewed = (): Promise<unknown> => {
    const labels = (): string[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.label));
    const isPage = (): boolean => labels().some((label) => label.includes(`${rule}.md`));
    return until('the page', [vscode.window.tabGroups.onDidChangeTabs as vscode.Event<never>], isPage, labels);
  };

  it('opens from the link of a finding', async () => {
    const { document } = await open(`${inMain}    time.sleep(1)\n`);
    const { code } = await finding(document.uri, rule);
    assert.ok(typeof code === 'object');
    await vscode.commands.executeCommand('vscode.open', code.target);
    await previewed();
  });

  it('opens from the menu of a finding', async () => {
    const { document } = await open(`${inMain}    time.sleep(1)\n`);
    await run(document.uri, (await finding(document.uri, rule)).range, 'Show documentation');
    await previewed();
  });

  it('has a neighbour for each idea', async () => {
    await vscode.commands.executeCommand('asyncioLens.showConcept', 'gather');
    const labels = (): string[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.label));
    await until('the page of gather', [vscode.window.tabGroups.onDidChangeTabs as vscode.Event<never>], () => labels().some((label) => label.includes('gather.md')), labels);
  });

  it('opens for no name that is none', async () => {
    const before = vscode.window.tabGroups.all.flatMap((group) => group.tabs).length;
    for (const name of ['../../../etc/passwd', 'no-such-rule', '']) await vscode.commands.executeCommand('asyncioLens.showRule', name);
    assert.equal(vscode.window.tabGroups.all.flatMap((group) => group.tabs).length, before);
  });
});
