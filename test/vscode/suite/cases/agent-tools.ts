import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, inMain, write } from '../support/files';
import { restoreSettings, set } from '../support/settings';
import { poll } from '../support/waiting';

/** As newer versions of VS Code have it; the types are those of the oldest. */
interface Models {
  readonly tools: readonly { readonly name: string }[];
  invokeTool(name: string, options: { readonly input: object; readonly toolInvocationToken: undefined }): Thenable<{ readonly content: readonly { readonly value?: unknown }[] }>;
}

describe('an agent', () => {
  afterEach(closeAll);
  afterEach(restoreSettings);
  const models = Reflect.get(vscode, 'lm') as unknown as Models;
  const has = (name: string): boolean => models.tools.some((tool) => tool.name === name);
  const ask = async (name: string, input: object): Promise<string> => {
    const { content } = await models.invokeTool(name, { input, toolInvocationToken: undefined });
    return content.map(({ value }) => String(value)).join('');
  };

  it('checks a file that nobody has open, and reads about its rules', async () => {
    const uri = await write('asked.py', `${inMain}    time.sleep(1)\n`);
    await vscode.extensions.getExtension<unknown>('asyncio-lens.asyncio-lens')?.activate();
    await poll('the tools', () => has('asyncio-lens_check') && has('asyncio-lens_explain'));
    for (const filePath of ['asked.py', uri.fsPath, uri.toString()]) assert.match(await ask('asyncio-lens_check', { filePath }), /^asked\.py\n- 6: \w+ blocking-call-in-async: /);
    assert.match(await ask('asyncio-lens_check', { filePath: 'nowhere.py' }), /cannot be read/);
    assert.match(await ask('asyncio-lens_explain', { rule: 'ASYNC251' }), /^# blocking-call-in-async\n/);
  });

  it('is answered by nobody when the tools are switched off', async () => {
    const isAnswered = (): Promise<boolean> => ask('asyncio-lens_explain', { rule: 'ASYNC251' }).then(() => true, () => false);
    await poll('an answer', isAnswered);
    await set('asyncioLens.languageModelTools.enable', false);
    await poll('no answer', async () => !(await isAnswered()));
  });
});
