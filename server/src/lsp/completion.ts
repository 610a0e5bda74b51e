import type { CompletionItem, CompletionParams, TextEdit } from 'vscode-languageserver';
import type { Locale, Postfix, PostfixForm } from '../analysis/index.ts';
import type { Document } from './document.ts';
import type { Features } from './features.ts';

export interface CompletionContext {
  readonly features: Features;
  readonly locale: Locale;
}

const details: Readonly<Record<PostfixForm, Readonly<Record<Locale, string>>>> = {
  await: { en: 'await it', 'zh-cn': '等待它' },
  task: { en: 'run it as a task', 'zh-cn': '作为任务运行' },
  thread: { en: 'run it in a thread', 'zh-cn': '放到线程里运行' },
  timeout: { en: 'await it, with a timeout', 'zh-cn': '等待它，并限时' },
  gather: { en: 'await it together with others', 'zh-cn': '与其他一起等待' },
  shield: { en: 'await it, protected from cancellation', 'zh-cn': '等待它，不受取消影响' },
  afor: { en: 'loop over it with async for', 'zh-cn': '用 async for 遍历' },
  awith: { en: 'enter it with async with', 'zh-cn': '用 async with 进入' },
};

const snippetKind = 15;
const snippetFormat = 2;
const adjustIndentation = 2;

/** Postfix forms behind an expression: `load(url).await`. */
export function completionsAt(document: Document, params: CompletionParams, context: CompletionContext): readonly CompletionItem[] {
  const settings = document.view?.settings;
  if (!document.view?.options || !settings?.postfix) return [];
  const offset = document.lines.offset(params.position);
  return document
    .postfixesAt(offset)
    .filter(({ form }) => settings.postfixForms.includes(form))
    .map((postfix) => toItem(document, offset, postfix, context));
}

function toItem(document: Document, offset: number, { form, start, text, edits }: Postfix, { features, locale }: CompletionContext): CompletionItem {
  const { lines } = document;
  const typed = /[A-Za-z]*$/.exec(document.text.slice(Math.max(0, offset - 20), offset))?.[0].length ?? 0;
  const plain = withoutPlaces(text);
  const body = features.snippets ? text : plain;
  const adjusts = features.adjustsIndentation;
  const newText = adjusts ? body : indented(body, document, start);
  // An editor compares what is replaced with what was typed, so the main edit replaces only that; expression and dot go in an edit beside it.
  const removal: TextEdit = { range: lines.range({ start, end: offset - typed }), newText: '' };
  return {
    label: form,
    kind: snippetKind,
    detail: details[form][locale],
    documentation: features.markdown ? { kind: 'markdown', value: `\`\`\`python\n${plain}\n\`\`\`` } : plain,
    sortText: `~${form}`,
    filterText: form,
    insertTextFormat: features.snippets ? snippetFormat : 1,
    ...(adjusts ? { insertTextMode: adjustIndentation } : {}),
    textEdit: { range: lines.range({ start: offset - typed, end: offset }), newText },
    additionalTextEdits: [...edits.map((edit) => ({ range: lines.range(edit), newText: edit.newText })), removal],
  };
}

/** What a client that takes texts as they are needs in front of each further line. */
function indented(text: string, document: Document, start: number): string {
  const line = document.lines.lineSpan(document.lines.position(start).line);
  const indent = /^[ \t]*/.exec(document.text.slice(line.start, start))?.[0] ?? '';
  return text.replaceAll('\n', `\n${indent}`);
}

function withoutPlaces(snippet: string): string {
  return snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\d/g, '').replace(/\\([\\$}])/g, '$1');
}
