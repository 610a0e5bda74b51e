import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt } from '../support/actions';
import { closeAll, inMain, open, positionOf, replace, write } from '../support/files';
import { finding, findings, findingsOf, findingsWhere } from '../support/findings';
import { hoverText } from '../support/hovers';
import { restoreSettings, set, setForUser } from '../support/settings';
import { poll } from '../support/waiting';

const rule = 'blocking-call-in-async';
const sleeping = `${inMain}    time.sleep(1)\n`;

describe('a setting', () => {
  afterEach(closeAll);
  afterEach(restoreSettings);

  it('leaves findings to the save', async () => {
    await set('asyncioLens.run', 'onSave');
    const editor = await open(inMain);
    await findings(editor.document.uri);
    await editor.edit((edit) => edit.insert(editor.document.positionAt(inMain.length), '    time.sleep(1)\n'));
    await hoverText(editor.document.uri, positionOf(editor.document, 'time.sleep'));
    assert.deepEqual(findingsOf(editor.document.uri), []);
    await editor.document.save();
    await findings(editor.document.uri, rule);
  });

  it('spares what is being typed, or does not', async () => {
    const typed = async (): Promise<vscode.TextEditor> => {
      const editor = await open(`${inMain}    await asyncio.sleep(1)\n`);
      await findings(editor.document.uri);
      await replace(editor, 'await asyncio.sleep(1)', 'time.sleep(1)');
      return editor;
    };
    await setForUser('asyncioLens.hideWhileTyping', 'off');
    await findings((await typed()).document.uri, rule);
    await setForUser('asyncioLens.hideWhileTyping', 'statement');
    await setForUser('asyncioLens.revealDelay', 60_000);
    const editor = await typed();
    await hoverText(editor.document.uri, positionOf(editor.document, 'time.sleep'));
    assert.deepEqual(findingsOf(editor.document.uri), []);
    await editor.document.save();
    await findings(editor.document.uri, rule);
  });

  it('makes test files different', async () => {
    await set('asyncioLens.tests.severity', { blocking: 'off', 'coroutine-never-awaited': 'Hint' });
    const text = `${sleeping}    main()\n`;
    const plain = await open(text);
    await findings(plain.document.uri, rule, 'coroutine-never-awaited');
    const uri = await write('tests/test_case.py', text);
    await vscode.window.showTextDocument(uri);
    const [found] = await findings(uri, 'coroutine-never-awaited');
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Hint);
  });

  it('leaves files out', async () => {
    const { document } = await open(sleeping);
    await finding(document.uri, rule);
    await set('asyncioLens.exclude', ['case*.py']);
    await findings(document.uri);
  });

  it('says for which Python the code is', async () => {
    await set('asyncioLens.targetVersion', '3.10');
    const { document } = await open('import asyncio\n\n\nasync def main():\n    async with asyncio.timeout(1):\n        await asyncio.sleep(2)\n');
    await finding(document.uri, 'api-newer-than-python');
    await set('asyncioLens.targetVersion', '3.12');
    await findings(document.uri);
  });

  it('limits how far helpers are followed', async () => {
    const { document } = await open('import time\n\n\ndef pause():\n    time.sleep(1)\n\n\nasync def main():\n    pause()\n');
    await finding(document.uri, 'blocking-through-helper');
    await set('asyncioLens.helperDepth', 0);
    await findings(document.uri);
  });

  it('reports the whole workspace', async () => {
    const uri = await write('never_opened.py', sleeping);
    await open('x = 1\n');
    await set('asyncioLens.diagnosticMode', 'workspace');
    await finding(uri, rule);
    await set('asyncioLens.diagnosticMode', 'openFilesOnly');
    await findings(uri);
  });

  it('takes fixes, ways to ignore, documentation and refactorings out of the menu', async () => {
    const { document } = await open(sleeping);
    const { range } = await finding(document.uri, rule);
    const titles = async (): Promise<string> => (await actionsAt(document.uri, range)).map(({ title }) => title).join('; ');
    assert.match(await titles(), /asyncio\.sleep.*Ignore.*documentation/);
    for (const [name, title] of [['fixViolation', 'asyncio.sleep'], ['disableRuleComment', 'Ignore'], ['showDocumentation', 'documentation']] as const) {
      await set(`asyncioLens.codeAction.${name}.enable`, false);
      await poll(`no ${title}`, async () => !(await titles()).includes(title));
    }
  });

  it('takes away the forms behind an expression', async () => {
    const { document } = await open('import asyncio\n\n\nasync def load():\n    await asyncio.sleep(1)\n\n\nasync def main():\n    load().aw\n');
    // The editor offers words of the text as well; ours say what they do.
    const isOffered = async (): Promise<boolean> => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, positionOf(document, '.aw').translate(0, 2));
      return items.some(({ detail }) => detail === 'await it');
    };
    await poll('the form', isOffered);
    await set('asyncioLens.completion.postfix.enable', false);
    await poll('no form', async () => !(await isOffered()));
  });

  it('takes away the await that comes with a call', async () => {
    const { document } = await open('import asyncio\n\n\nasync def load():\n    await asyncio.sleep(1)\n\n\nasync def main():\n    page = lo\n    return page\n');
    const offered = async (): Promise<vscode.CompletionItem | undefined> => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, positionOf(document, '= lo').translate(0, 2));
      return items.find(({ label }) => label === 'await load()');
    };
    const item = await poll('the call', offered);
    assert.equal(item.filterText, 'load');
    await set('asyncioLens.completion.autoAwait.enable', false);
    await poll('no call', async () => (await offered()) === undefined);
  });
});

describe('a baseline', () => {
  afterEach(closeAll);

  it('hides what is known', async () => {
    await write('old/pyproject.toml', '[tool.asyncio-lens]\nbaseline = "known.json"\n');
    const known = { rule, in: 'main', code: 'time.sleep(1)', count: 1 };
    await write('old/known.json', JSON.stringify({ tool: 'asyncio-lens', version: 1, findings: { 'app.py': [known] } }));
    const uri = await write('old/app.py', `${sleeping}    time.sleep(2)\n`);
    await vscode.window.showTextDocument(uri);
    const [found] = await findingsWhere(uri, 'the new finding alone', (all) => all.length === 1);
    assert.equal(found?.range.start.line, 6);
  });
});
