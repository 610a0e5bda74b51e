import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run } from '../support/actions';
import { closeAll, inMain, inWorkspace, open, removeLater, textBecomes, write } from '../support/files';
import { codeOf, finding, findings, findingsOf } from '../support/findings';
import { poll } from '../support/waiting';

const rule = 'blocking-call-in-async';
const unused = 'unused-suppression';
const sleeping = `${inMain}    time.sleep(1)\n`;

describe('ignoring', () => {
  afterEach(closeAll);

  it('is obeyed on the line, in a range, in the file and from others', async () => {
    for (const text of [
      `${inMain}    time.sleep(1)  # asyncio-lens: ignore[${rule}] short\n`,
      `${inMain}    # asyncio-lens: disable[${rule}]\n    time.sleep(1)\n    # asyncio-lens: enable[${rule}]\n`,
      `# asyncio-lens: disable-file[${rule}]\n${sleeping}`,
      `${inMain}    time.sleep(1)  # noqa: ASYNC251\n`,
    ]) {
      const { document } = await open(`${text}    main()\n`);
      const found = await findings(document.uri, 'coroutine-never-awaited');
      assert.equal(found.length, 1, text);
    }
  });

  it('writes a comment on the line', async () => {
    const { document } = await open(sleeping);
    await run(document.uri, (await finding(document.uri, rule)).range, 'on this line');
    await textBecomes(document, `${inMain}    time.sleep(1)  # asyncio-lens: ignore[${rule}]\n`);
    await findings(document.uri);
  });

  it('writes a comment for the file', async () => {
    const { document } = await open(sleeping);
    await run(document.uri, (await finding(document.uri, rule)).range, 'in this file');
    await textBecomes(document, `# asyncio-lens: disable-file[${rule}]\n${sleeping}`);
    await findings(document.uri);
  });

  it('shows comments that suppress nothing, and removes them', async () => {
    const { document } = await open(`${inMain}    await asyncio.sleep(1)  # asyncio-lens: ignore[${rule}]\n`);
    const found = await finding(document.uri, unused);
    assert.equal(found.severity, vscode.DiagnosticSeverity.Hint);
    assert.deepEqual(found.tags, [vscode.DiagnosticTag.Unnecessary]);
    await run(document.uri, found.range, 'Remove the unused suppression');
    await textBecomes(document, `${inMain}    await asyncio.sleep(1)\n`);
    await findings(document.uri);
  });
});

describe('pyproject.toml', () => {
  const toml = inWorkspace('pyproject.toml');
  afterEach(closeAll);

  const saved = async (): Promise<string> => {
    removeLater(toml);
    // An edit of a file that no tab shows leaves it open and unsaved, as it does for a user.
    await (await vscode.workspace.openTextDocument(toml)).save();
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(toml));
  };

  it('is created for a rule the project ignores', async () => {
    const { document } = await open(sleeping);
    await run(document.uri, (await finding(document.uri, rule)).range, 'in pyproject.toml');
    assert.equal(await saved(), `[tool.asyncio-lens]\nignore = ["${rule}"]\n`);
    await findings(document.uri);
    await vscode.workspace.fs.delete(toml);
    await findings(document.uri, rule);
  });

  it('takes a call that does not block in this project', async () => {
    await write('pyproject.toml', '[project]\nname = "x"\n');
    const { document } = await open(`${inMain}    input()\n`);
    await run(document.uri, (await finding(document.uri, rule)).range, 'Treat input as non-blocking');
    assert.equal(await saved(), '[project]\nname = "x"\n\n[tool.asyncio-lens]\nblocking-calls.allow = ["builtins.input"]\n');
    await findings(document.uri);
  });

  it('shows what is wrong in itself', async () => {
    await write('pyproject.toml', '[tool.asyncio-lens]\nignroe = ["a"]\n');
    await open(sleeping);
    const [found] = await findings(toml, 'configuration-unknown-key');
    assert.equal(found?.range.start.line, 1);
    await write('pyproject.toml', '[tool.asyncio-lens]\n');
    await poll('the problem to go', () => findingsOf(toml).map(codeOf).length === 0);
  });
});
