import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeAll, inMain, open, replace } from '../support/files';
import { findings } from '../support/findings';
import { poll } from '../support/waiting';

const rule = 'blocking-call-in-async';

describe('the server', () => {
  afterEach(closeAll);

  it('comes back after it was killed', async () => {
    const editor = await open(`${inMain}    time.sleep(1)\n`);
    await findings(editor.document.uri, rule);
    const [killed, ...rest] = serverProcesses();
    assert.ok(killed !== undefined && rest.length === 0, 'not exactly one server');
    process.kill(killed, 'SIGKILL');
    await poll('another server', () => serverProcesses().some((id) => id !== killed));
    await replace(editor, 'time.sleep(1)', 'time.sleep(1)\n    time.sleep(2)');
    await findings(editor.document.uri, rule, rule);
  });

  it('comes back each time when it dies again, one at a time', async () => {
    const editor = await open(`${inMain}    time.sleep(1)\n`);
    await findings(editor.document.uri, rule);
    const gone = new Set<number>();
    for (let n = 0; n < 3; n++) {
      const id = await poll('a server', () => serverProcesses().find((candidate) => !gone.has(candidate)));
      gone.add(id);
      process.kill(id, 'SIGKILL');
    }
    await poll('one new server', () => serverProcesses().length === 1 && serverProcesses().every((id) => !gone.has(id)));
    await replace(editor, 'time.sleep(1)', 'time.sleep(1)\n    time.sleep(2)');
    await findings(editor.document.uri, rule, rule);
  });

  it('is started at once by the command when it waits to be started again', async () => {
    const editor = await open(`${inMain}    time.sleep(1)\n`);
    await findings(editor.document.uri, rule);
    const [killed = 0] = serverProcesses();
    process.kill(killed, 'SIGKILL');
    await poll('its end', () => !serverProcesses().includes(killed));
    await vscode.commands.executeCommand('asyncioLens.restart');
    await poll('one new server', () => serverProcesses().length === 1 && !serverProcesses().includes(killed));
    await replace(editor, 'time.sleep(1)', 'time.sleep(1)\n    time.sleep(2)');
    await findings(editor.document.uri, rule, rule);
  });

  it('tells about itself without a word of the code', async () => {
    const { document } = await open(`${inMain}    secret_name = time.sleep(1)\n`);
    await findings(document.uri, rule);
    await vscode.commands.executeCommand('asyncioLens.debugInformation');
    const told = await vscode.env.clipboard.readText();
    for (const expected of [/Asyncio Lens \d/, /findings in \d+ files/, /Asyncio Lens server \d/, /last analysis [\d.]+ ms/]) assert.match(told, expected);
    assert.ok(!told.includes('secret_name') && !told.includes('case'), told);
  });

  it('is another one after the command to restart', async () => {
    const editor = await open(`${inMain}    time.sleep(1)\n`);
    await findings(editor.document.uri, rule);
    const [before] = serverProcesses();
    await vscode.commands.executeCommand('asyncioLens.restart');
    const after = await poll('another server', () => serverProcesses().find((id) => id !== before));
    assert.notEqual(after, before);
    await replace(editor, 'time.sleep(1)', 'time.sleep(1)\n    time.sleep(2)');
    await findings(editor.document.uri, rule, rule);
  });
});

/** Children of this extension host that run our server. */
function serverProcesses(): readonly number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(parent) === process.pid && /asyncio-lens\S*[\\/]dist[\\/]server\.js/.test(args ?? '') ? [Number(pid)] : [];
  });
}
