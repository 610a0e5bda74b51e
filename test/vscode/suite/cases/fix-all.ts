import * as vscode from 'vscode';
import { run } from '../support/actions';
import { closeAll, inMain, open, textBecomes } from '../support/files';
import { finding, findings } from '../support/findings';
import { restoreSettings, set } from '../support/settings';

const kind = 'source.fixAll.asyncioLens';
const rule = 'blocking-call-in-async';
const task = 'asyncio.create_task(main())';
const before = `${inMain}    time.sleep(1)\n    time.sleep(2)\n    main()\n`;
const after = `${inMain}    await asyncio.sleep(1)\n    await asyncio.sleep(2)\n    await main()\n`;

describe('fixing many at once', () => {
  afterEach(closeAll);
  afterEach(restoreSettings);

  const openAll = async (text = before): Promise<vscode.TextEditor> => {
    const editor = await open(text);
    await findings(editor.document.uri, rule, rule, 'coroutine-never-awaited');
    return editor;
  };

  it('fixes everything safe by its kind', async () => {
    const { document } = await openAll();
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    await run(document.uri, whole, 'Fix everything safe', vscode.CodeActionKind.Empty.append(kind));
    await textBecomes(document, after);
    await findings(document.uri);
  });

  it('fixes everything safe from the menu of one finding', async () => {
    const { document } = await openAll();
    const { range } = await finding(document.uri, rule);
    await run(document.uri, range, 'Fix everything safe');
    await textBecomes(document, after);
  });

  it('fixes all of one kind', async () => {
    const { document } = await openAll();
    const { range } = await finding(document.uri, rule);
    await run(document.uri, range, `Fix all ${rule}`);
    await textBecomes(document, after.replace('await main()', 'main()'));
  });

  it('fixes everything safe by command', async () => {
    const { document } = await openAll();
    await vscode.commands.executeCommand('asyncioLens.fixAll');
    await textBecomes(document, after);
  });

  it('fixes everything safe on save, and leaves suggestions alone', async () => {
    await set('editor.codeActionsOnSave', { [kind]: 'explicit' }, 'python');
    const suggestion = '    return open("a").read()\n';
    const editor = await open(before + suggestion);
    const { document } = editor;
    await findings(document.uri, rule, rule, rule, 'coroutine-never-awaited');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# changed\n'));
    await document.save();
    await textBecomes(document, `# changed\n${after}${suggestion}`);
  });

  it('does nothing on save when it is switched off', async () => {
    await set('editor.codeActionsOnSave', { [kind]: 'explicit' }, 'python');
    await set('asyncioLens.fixAll', false);
    const editor = await openAll();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `# ${task}\n`));
    await editor.document.save();
    await textBecomes(editor.document, `# ${task}\n${before}`);
  });
});
