import * as vscode from 'vscode';
import { localeOf } from '../../../server/src/lsp/locale.ts';

export const showRuleCommand = 'asyncioLens.showRule';

/** The address that a diagnostic's code links to. It leads back into this extension, so that pages open offline. */
export function ruleLink(context: vscode.ExtensionContext): string {
  return `${vscode.env.uriScheme}://${context.extension.id}/rule/{rule}`;
}

export function readerLocale(): 'en' | 'zh-cn' {
  const setting = vscode.workspace.getConfiguration('asyncioLens').get<string>('locale');
  return localeOf(setting === 'en' || setting === 'zh-cn' ? setting : 'auto', vscode.env.language);
}

export function registerRulePages(context: vscode.ExtensionContext): void {
  const show = (rule: unknown): Promise<void> => showRule(context.extensionUri, typeof rule === 'string' ? rule : '');
  context.subscriptions.push(
    vscode.commands.registerCommand(showRuleCommand, show),
    vscode.window.registerUriHandler({ handleUri: (uri) => show(/^\/rule\/([^/]+)$/.exec(uri.path)?.[1]) }),
  );
}

async function showRule(extension: vscode.Uri, rule: string): Promise<void> {
  // The name may come from a link that anybody can write.
  if (!/^[a-z0-9-]+$/.test(rule)) return;
  const english = vscode.Uri.joinPath(extension, 'docs', 'rules', `${rule}.md`);
  const chinese = vscode.Uri.joinPath(extension, 'docs', 'zh-cn', 'rules', `${rule}.md`);
  const pages = readerLocale() === 'zh-cn' ? [chinese, english] : [english];
  for (const page of pages) {
    if (!(await exists(page))) continue;
    await vscode.commands.executeCommand('markdown.showPreview', page).then(undefined, () => vscode.window.showTextDocument(page));
    return;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  // Not `stat`: in a browser the extension's files come over HTTP, and there everything seems to exist until it is read.
  return vscode.workspace.fs.readFile(uri).then(
    () => true,
    () => false,
  );
}
