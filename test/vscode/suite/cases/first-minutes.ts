// What a new user meets: the walkthrough, its broken tour, patterns to insert, and all of it in Chinese.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt } from '../support/actions';
import { closeAll, inMain, open, positionOf } from '../support/files';
import { codeOf, findings, findingsOf, findingsWhere } from '../support/findings';
import { hoverText } from '../support/hovers';
import { restoreSettings, set } from '../support/settings';
import { poll, until } from '../support/waiting';

interface Step {
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
}
interface Manifest {
  readonly contributes: { readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[] };
}

const tourRules = ['blocking-call-in-async', 'coroutine-never-awaited', 'dangling-task'];

const tabs = (): readonly string[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.label));
const tabsChange = [vscode.window.tabGroups.onDidChangeTabs as vscode.Event<never>];

/** A list that asks is open once the workbench says so; its first entry is taken. */
async function takeFirst(command: string, ended: Thenable<unknown> = vscode.commands.executeCommand(command)): Promise<void> {
  let isOver = false;
  void ended.then(() => (isOver = true));
  // Nothing tells an extension that a list is on screen; before it is, this does nothing.
  await poll(`the list of ${command}`, async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isOver;
  });
}

describe('the first minutes', () => {
  afterEach(closeAll);
  afterEach(restoreSettings);

  it('have a walkthrough of four steps, each with its texts and a picture that is there', async () => {
    const extension = vscode.extensions.getExtension('asyncio-lens.asyncio-lens');
    assert.ok(extension);
    await extension.activate();
    const { contributes } = extension.packageJSON as Manifest;
    const [walkthrough] = contributes.walkthroughs;
    assert.equal(walkthrough?.steps.length, 4);
    for (const { title, description, media } of walkthrough.steps) {
      for (const text of [title, description, media.altText]) assert.doesNotMatch(text, /^%/);
      const picture = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, media.svg));
      assert.match(new TextDecoder().decode(picture), /^<svg/);
      const commands = [...description.matchAll(/\(command:(?:toSide:)?([\w.]+)\)/g)].map((match) => match[1] ?? '');
      assert.ok(commands.length > 0);
      const known = await vscode.commands.getCommands(true);
      assert.deepEqual(commands.filter((command) => !known.includes(command)), []);
    }
    await vscode.commands.executeCommand('asyncioLens.openWalkthrough');
    await until('the walkthrough', tabsChange, () => tabs().some((label) => /Asyncio Lens|Welcome|Walkthrough/.test(label)), tabs);
  });

  it('open the broken tour, whose mistakes go one after the other with the first fix of each', async () => {
    await vscode.commands.executeCommand('asyncioLens.openSample');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const { document } = editor;
    await findings(document.uri, ...tourRules);
    assert.match(await hoverText(document.uri, positionOf(document, 'time.sleep')), /\*\*blocking-call-in-async\*\*/);
    for (let left = tourRules.length; left > 0; left--) {
      const [found] = findingsOf(document.uri);
      assert.ok(found);
      const code = codeOf(found);
      const actions = await actionsAt(document.uri, found.range);
      const fix = actions.find(({ edit, isPreferred, diagnostics }) => edit !== undefined && (isPreferred === true || diagnostics?.some((one) => codeOf(one) === code)));
      assert.ok(fix?.edit, `no fix of ${code} among ${JSON.stringify(actions.map(({ title }) => title))}`);
      assert.ok(await vscode.workspace.applyEdit(fix.edit));
      await findingsWhere(document.uri, `${left - 1} left`, (all) => all.length === left - 1);
    }
    assert.match(document.getText(), /await asyncio\.sleep\(1\)[^]*await brew\(cup\)/);
    // It stays what it is: opened again, the repaired program is shown, not a second one.
    await vscode.commands.executeCommand('asyncioLens.openSample');
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('insert the pattern that is asked for by its prefix, and one that is chosen from the list', async () => {
    const { document } = await open('');
    await vscode.commands.executeCommand('asyncioLens.insertPattern', 'aio-main');
    assert.match(document.getText(), /^import asyncio\n\n\nasync def main\(\) -> None:/);
    await closeAll();
    const second = await open('');
    await takeFirst('asyncioLens.insertPattern');
    assert.match(second.document.getText(), /asyncio|async def/);
  });

  it('lead from "Which one do I need?" to a pattern, question by question', async () => {
    const { document } = await open('');
    await takeFirst('asyncioLens.chooseModel');
    // Waiting, one at a time: plain code, measured before it is made concurrent.
    assert.match(document.getText(), /^import asyncio\nimport time\n[^]*perf_counter/);
  });

  it('begin a program in a file of its own', async () => {
    await takeFirst('asyncioLens.newProgram');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.isUntitled, true);
    assert.equal(document.languageId, 'python');
    assert.match(document.getText(), /^import /);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('open the page of a rule that is chosen from the list', async () => {
    await takeFirst('asyncioLens.explainRule');
    await until('a page', tabsChange, () => tabs().some((label) => label.includes('.md')), tabs);
  });

  it('are Chinese for a reader who wants it: findings, hovers, fixes, forms, pages and the tour', async () => {
    await set('asyncioLens.locale', 'zh-cn');
    const { document } = await open(`${inMain}    time.sleep(1)\n    await asyncio.gather(main(), main())\n    main().\n`);
    const [found] = await findingsWhere(document.uri, 'a Chinese message', (all) => all.some(({ message }) => /事件循环/.test(message)));
    assert.ok(found);
    assert.match(await hoverText(document.uri, positionOf(document, 'gather')), /\*\*gather\*\*[^]*同时运行[^]*详细了解/);
    const titles = (await actionsAt(document.uri, found.range)).map(({ title }) => title);
    assert.ok(titles.length > 0);
    for (const title of titles.filter((one) => /asyncio\.sleep|blocking-call/.test(one))) assert.match(title, /\p{Script=Han}/u);
    const at = document.positionAt(document.getText().indexOf('main().\n') + 'main().'.length);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at, '.');
    assert.ok(list.items.some(({ detail }) => detail === '等待它'), JSON.stringify(list.items.map(({ label, detail }) => [label, detail])));
    await closeAll();

    await vscode.commands.executeCommand('asyncioLens.showConcept', 'gather');
    await until('the page of gather', tabsChange, () => tabs().some((label) => label.includes('gather.md')), tabs);
    await closeAll();

    await vscode.commands.executeCommand('asyncioLens.openSample');
    const tour = vscode.window.activeTextEditor?.document;
    assert.ok(tour);
    assert.match(tour.getText(), /^"""快速体验/);
    await findings(tour.uri, ...tourRules);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
