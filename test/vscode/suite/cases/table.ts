import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, positionOf, textBecomes, write } from '../support/files';
import { findings } from '../support/findings';

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

describe('our table in pyproject.toml', () => {
  afterEach(closeAll);

  let count = 0;
  /** A folder of its own, so that no case sees another's text. */
  const show = async (text: string): Promise<vscode.TextEditor> => vscode.window.showTextDocument(await write(`table${++count}/pyproject.toml`, text), { preview: false });
  const completions = async (editor: vscode.TextEditor, place: string): Promise<readonly vscode.CompletionItem[]> => {
    const { end } = new vscode.Range(editor.document.positionAt(0), editor.document.positionAt(editor.document.getText().indexOf(place) + place.length));
    return (await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', editor.document.uri, end)).items;
  };

  it('has its keys and values completed', async () => {
    const editor = await show('[tool.asyncio-lens]\nign\nlocale = "z"\n');
    const keys = await completions(editor, 'ign');
    assert.ok(['ignore', 'helper-depth', 'tests'].every((key) => keys.some((item) => labelOf(item) === key)), JSON.stringify(keys.map(labelOf)));
    assert.deepEqual((await completions(editor, '"z')).map(labelOf).filter((label) => label.startsWith('"')).sort(), ['"auto"', '"en"', '"zh-cn"']);
    editor.selection = new vscode.Selection(1, 3, 1, 3);
    const ignore = keys.find((item) => labelOf(item) === 'ignore');
    assert.ok(ignore?.insertText instanceof vscode.SnippetString);
    await editor.insertSnippet(ignore.insertText, new vscode.Range(1, 0, 1, 3));
    await textBecomes(editor.document, '[tool.asyncio-lens]\nignore = [""]\nlocale = "z"\n');
  });

  it('is begun by a command, behind what stands there, and only once', async () => {
    const uri = await write('pyproject.toml', '[project]\nname = "x"\n');
    await vscode.commands.executeCommand('asyncioLens.createConfig');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    const expected = '[project]\nname = "x"\n\n[tool.asyncio-lens]\n';
    await textBecomes(editor.document, expected);
    assert.equal(editor.selection.active.line, 4);
    await vscode.commands.executeCommand('asyncioLens.createConfig');
    assert.equal(editor.document.getText(), expected);
    assert.deepEqual([editor.selection.active.line, editor.selection.active.character], [3, 19]);
  });

  it('has its keys explained', async () => {
    const { document } = await show('[tool.asyncio-lens]\nhelper-depth = 3\n');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, positionOf(document, 'helper-depth'));
    assert.match(hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n'), /How many functions may lie between/);
  });

  it('is checked while it is typed, with no other file open', async () => {
    const editor = await show('[tool.asyncio-lens]\nignroe = []\n');
    const { uri } = editor.document;
    await findings(uri, 'configuration-unknown-key');
    await editor.edit((edit) => edit.replace(new vscode.Range(1, 0, 1, 6), 'ignore'));
    await findings(uri);
  });
});
