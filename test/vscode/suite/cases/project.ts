import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, replace, write } from '../support/files';
import { finding, findings } from '../support/findings';

const rule = 'blocking-through-helper';
let count = 0;

/** A module with a helper of its own name, so that cases do not see each other's. */
async function helper(body: string): Promise<{ name: string; uri: vscode.Uri }> {
  const name = `helper${++count}`;
  return { name, uri: await write(`${name}.py`, `import time\n\n\ndef pause():\n    ${body}\n`) };
}

const caller = (name: string): string => `from ${name} import pause\n\n\nasync def main():\n    pause()\n`;

describe('other files of the project', () => {
  afterEach(closeAll);

  it('are seen through, and the finding leads to the place that blocks', async () => {
    const { name, uri } = await helper('time.sleep(1)');
    const { document } = await open(caller(name));
    const found = await finding(document.uri, rule);
    const place = found.relatedInformation?.at(-1)?.location;
    assert.equal(place?.uri.toString(), uri.toString());
    assert.equal(place.range.start.line, 4);
  });

  it('make a finding appear and vanish while they are edited', async () => {
    const { name, uri } = await helper('return 1');
    const { document } = await open(caller(name));
    const editor = await vscode.window.showTextDocument(uri, { preview: false, viewColumn: vscode.ViewColumn.Beside });
    await replace(editor, 'return 1', 'time.sleep(1)');
    await finding(document.uri, rule);
    await replace(editor, 'time.sleep(1)', 'return 1');
    await findings(document.uri);
  });

  it('are followed when they change on disk', async () => {
    const { name, uri } = await helper('return 1');
    const { document } = await open(`${caller(name)}    import time\n    time.sleep(1)\n`);
    await findings(document.uri, 'blocking-call-in-async');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('import time\n\n\ndef pause():\n    time.sleep(1)\n'));
    await findings(document.uri, rule, 'blocking-call-in-async');
  });

  it('have a call hierarchy of what is awaited, started or blocks', async () => {
    const { name } = await helper('time.sleep(1)');
    const { document } = await open(`${caller(name)}\n\nasync def outer():\n    await main()\n`);
    await finding(document.uri, rule);
    const [item] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', document.uri, new vscode.Position(3, 11));
    assert.ok(item);
    const outgoing = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', item);
    assert.ok(outgoing.some(({ to }) => to.name === 'pause'), outgoing.map(({ to }) => to.name).join());
    const incoming = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item);
    assert.ok(incoming.some(({ from }) => from.name === 'outer'), incoming.map(({ from }) => from.name).join());
  });

  it('are checked by one command, open or not', async () => {
    const uri = await write(`closed${++count}.py`, 'import time\n\n\nasync def main():\n    time.sleep(1)\n');
    await vscode.commands.executeCommand('asyncioLens.lintWorkspace');
    await findings(uri, 'blocking-call-in-async');
  });
});
