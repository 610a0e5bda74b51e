import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run } from '../support/actions';
import { closeAll, inMain, open, replace, textBecomes } from '../support/files';
import { codeOf, findings, findingsOf } from '../support/findings';
import { restoreSettings, set } from '../support/settings';

const rule = 'blocking-call-in-async';
const other = 'coroutine-never-awaited';

describe('another tool beside us', () => {
  const ruff = vscode.languages.createDiagnosticCollection('ruff');
  const report = (document: vscode.TextDocument, ...codes: readonly string[]): void => {
    const start = document.positionAt(document.getText().indexOf('time.sleep'));
    const range = new vscode.Range(start, start.translate(0, 'time.sleep'.length));
    ruff.set(document.uri, codes.map((code) => Object.assign(new vscode.Diagnostic(range, 'theirs', vscode.DiagnosticSeverity.Warning), { code, source: 'Ruff' })));
  };
  afterEach(async () => {
    ruff.clear();
    await restoreSettings();
    await closeAll();
  });
  after(() => ruff.dispose());

  it('says what both see, and we give the fix', async () => {
    const { document } = await open(`${inMain}    time.sleep(1)\n    main()\n`);
    await findings(document.uri, rule, other);
    report(document, 'ASYNC251');
    await findings(document.uri, other);
    const [theirs] = ruff.get(document.uri) ?? [];
    assert.ok(theirs);
    await run(document.uri, theirs.range, "Await 'asyncio.sleep'");
    await textBecomes(document, `${inMain}    await asyncio.sleep(1)\n    main()\n`);
  });

  it('does not make us flicker while the text moves', async () => {
    const editor = await open(`${inMain}    time.sleep(1)\n    main()\n`);
    const { uri } = editor.document;
    report(editor.document, 'ASYNC251');
    await findings(uri, other);
    const seen: string[][] = [];
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((changed) => changed.toString() === uri.toString())) seen.push(findingsOf(uri).map(codeOf));
    });
    await replace(editor, 'import time\n', 'import time\nimport os\n');
    await replace(editor, '    main()\n', '    main()\n    main()\n');
    await findings(uri, other, other);
    report(editor.document, 'ASYNC251');
    await replace(editor, '    main()\n    main()\n', '    main()\n');
    await findings(uri, other);
    listener.dispose();
    assert.deepEqual(seen.filter((codes) => codes.includes(rule)), []);
    assert.ok(seen.length < 12, `${seen.length} changes`);
  });

  it('is overheard when the setting says so, and when it is gone', async () => {
    const { document } = await open(`${inMain}    time.sleep(1)\n`);
    report(document, 'ASYNC251');
    await findings(document.uri);
    await set('asyncioLens.neighbours', false);
    await findings(document.uri, rule);
    await set('asyncioLens.neighbours', true);
    await findings(document.uri);
    report(document);
    await findings(document.uri, rule);
  });
});
