import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Manifest {
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: unknown }; readonly virtualWorkspaces: unknown };
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('what the installed extension declares', () => {
  const extension = vscode.extensions.getExtension<unknown>('asyncio-lens.asyncio-lens');
  // The manifest has no type; these are the fields of the package.json that was installed.
  const manifest = extension?.packageJSON as Manifest;

  it('holds in Restricted Mode and in virtual workspaces', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
  });

  it('has a command behind each title, and behind the status item', async () => {
    await extension?.activate();
    const known = new Set(await vscode.commands.getCommands(true));
    const commands = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual(commands.filter((command) => !known.has(command)), []);
    assert.ok(commands.includes('asyncioLens.showLogs'));
    await vscode.commands.executeCommand('asyncioLens.showLogs');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
