import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, inMain, open, replace } from '../support/files';
import { finding, findings } from '../support/findings';

const rule = 'blocking-call-in-async';

describe('diagnostics', () => {
  afterEach(closeAll);

  it('appear while typing and vanish when the mistake is repaired', async () => {
    const editor = await open(`${inMain}    \n`);
    const { uri } = editor.document;
    const end = new vscode.Position(5, 4);
    for (const [index, key] of [...'time.sleep(1)'].entries()) await editor.edit((edit) => edit.insert(end.translate(0, index), key));
    const [found] = await findings(uri, rule);
    assert.ok(found);
    assert.equal(editor.document.getText(found.range), 'time.sleep');
    await replace(editor, 'time.sleep', 'await asyncio.sleep');
    await findings(uri);
  });

  it('name their source, their rule and the page of the rule', async () => {
    const { document } = await open(`${inMain}    time.sleep(1)\n`);
    const found = await finding(document.uri, rule);
    assert.equal(found.source, 'asyncio-lens');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
    const { code } = found;
    assert.ok(typeof code === 'object', 'the code is no link');
    assert.equal(code.value, rule);
    assert.equal(code.target.toString(), `${vscode.env.uriScheme}://asyncio-lens.asyncio-lens/rule/${rule}`);
  });

  it('come for a document that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'python', content: `${inMain}    time.sleep(1)\n` });
    await vscode.window.showTextDocument(document);
    await findings(document.uri, rule);
  });

  it('go when the file is closed', async () => {
    const { document } = await open(`${inMain}    time.sleep(1)\n`);
    await findings(document.uri, rule);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await findings(document.uri);
  });

  it('show where a coroutine is defined', async () => {
    const { document } = await open('async def save():\n    pass\n\n\nasync def main():\n    save()\n');
    const found = await finding(document.uri, 'coroutine-never-awaited');
    assert.equal(found.relatedInformation?.[0]?.location.range.start.line, 0);
  });
});
