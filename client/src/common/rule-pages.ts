import * as vscode from 'vscode';
import { packPath, pageIn, type PageKind } from '../../../server/src/explain/pack.ts';
import { localeOf } from '../../../server/src/lsp/locale.ts';
import { codePath, openCode } from './concurrency-map.ts';
import { readOnlyFiles } from './read-only-files.ts';

export const showRuleCommand = 'asyncioLens.showRule';
export const showConceptCommand = 'asyncioLens.showConcept';

/** Pages come out of packs and have no file of their own; this file system shows them, so that a window that is opened again finds its previews. */
const pageScheme = 'asyncio-lens';

/** The address that a diagnostic's code links to. It leads back into this extension, so that pages open offline. */
export function ruleLink(context: vscode.ExtensionContext): string {
  return `${vscode.env.uriScheme}://${context.extension.id}/rule/{rule}`;
}

export function readerLocale(): 'en' | 'zh-cn' {
  const setting = vscode.workspace.getConfiguration('asyncioLens').get<string>('locale');
  return localeOf(setting === 'en' || setting === 'zh-cn' ? setting : 'auto', vscode.env.language);
}

export function registerRulePages(context: vscode.ExtensionContext): void {
  const show = (kind: PageKind) => (name: unknown): Promise<void> => showPage(context.extensionUri, kind, name);
  context.subscriptions.push(
    vscode.commands.registerCommand(showRuleCommand, show('rules')),
    vscode.commands.registerCommand(showConceptCommand, show('concepts')),
    vscode.workspace.registerFileSystemProvider(pageScheme, readOnlyFiles((uri) => pageAt(context.extensionUri, uri)), { isReadonly: true }),
    // An extension has one handler: links of concurrency maps come in here as well.
    vscode.window.registerUriHandler({ handleUri: (uri) => (uri.path === codePath ? openCode(uri) : show('rules')(/^\/rule\/([^/]+)$/.exec(uri.path)?.[1])) }),
  );
}

/** A page that is not translated yet is shown in English. */
async function showPage(extension: vscode.Uri, kind: PageKind, name: unknown): Promise<void> {
  const locales = readerLocale() === 'zh-cn' ? (['zh-cn', 'en'] as const) : (['en'] as const);
  for (const locale of locales) {
    const page = vscode.Uri.from({ scheme: pageScheme, path: `/${kind}/${locale}/${typeof name === 'string' ? name : ''}.md` });
    if ((await pageAt(extension, page)) === null) continue;
    await vscode.commands.executeCommand('markdown.showPreview', page).then(undefined, () => vscode.window.showTextDocument(page));
    return;
  }
}

/** The name may come from a link that anybody can write. */
async function pageAt(extension: vscode.Uri, { path }: vscode.Uri): Promise<string | null> {
  const [, kind, locale, name] = /^\/(rules|concepts)\/(en|zh-cn)\/([a-z0-9-]+)\.md$/.exec(path) ?? [];
  if (name === undefined) return null;
  const pack = vscode.Uri.joinPath(extension, packPath(kind === 'rules' ? 'rules' : 'concepts', locale === 'zh-cn' ? 'zh-cn' : 'en'));
  // Not `stat`: in a browser the extension's files come over HTTP, and there everything seems to exist until it is read.
  const bytes = await vscode.workspace.fs.readFile(pack).then(undefined, () => null);
  return bytes === null ? null : pageIn(new TextDecoder().decode(bytes), name);
}
