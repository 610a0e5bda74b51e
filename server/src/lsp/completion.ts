import type { CompletionItem, CompletionParams, TextEdit } from 'vscode-languageserver';
import { olderPatterns, type LocalAwait, type LocalPattern, type Locale, type PatternLabel, type Postfix, type PostfixForm } from '../analysis/index.ts';
import type { Document } from './document.ts';
import type { Features } from './features.ts';

export interface CompletionContext {
  readonly features: Features;
  readonly locale: Locale;
}

type Words = Readonly<Record<Locale, string>>;

const ofForms: Readonly<Record<PostfixForm, Words>> = {
  await: { en: 'await it', 'zh-cn': '等待它' },
  task: { en: 'run it as a task', 'zh-cn': '作为任务运行' },
  thread: { en: 'run it in a thread', 'zh-cn': '放到线程里运行' },
  timeout: { en: 'await it, with a timeout', 'zh-cn': '等待它，并限时' },
  gather: { en: 'await it together with others', 'zh-cn': '与其他一起等待' },
  shield: { en: 'await it, protected from cancellation', 'zh-cn': '等待它，不受取消影响' },
  afor: { en: 'loop over it with async for', 'zh-cn': '用 async for 遍历' },
  awith: { en: 'enter it with async with', 'zh-cn': '用 async with 进入' },
};

const ofPatterns: Readonly<Record<PatternLabel, Words>> = {
  taskgroup: { en: 'handle items together, in a task group', 'zh-cn': '用任务组并发处理每个元素' },
  gather: { en: 'handle items together (task groups: Python 3.11+)', 'zh-cn': '并发处理每个元素（任务组需要 Python 3.11+）' },
  timeout: { en: 'limit the time of a block', 'zh-cn': '为一段代码限时' },
  wait_for: { en: 'limit the time of one wait (timeout blocks: Python 3.11+)', 'zh-cn': '为一次等待限时（超时代码块需要 Python 3.11+）' },
  background: { en: 'start a task that is kept until it is done', 'zh-cn': '启动后台任务，保留引用直到它结束' },
  lock: { en: 'hold a lock or semaphore that is at hand', 'zh-cn': '持有手边的锁或信号量' },
  worker: { en: 'handle what comes out of the queue at hand', 'zh-cn': '逐个处理手边队列中的元素' },
  aclosing: { en: 'loop over an async generator that is closed in any case', 'zh-cn': '遍历异步生成器，并确保将其关闭' },
  aclose: { en: 'loop over an async generator that is closed in any case', 'zh-cn': '遍历异步生成器，并确保将其关闭' },
  connection: { en: 'open a connection that is closed in any case', 'zh-cn': '打开连接，并确保将其关闭' },
  signals: { en: 'wait until SIGINT or SIGTERM asks to stop (Unix)', 'zh-cn': '等到 SIGINT 或 SIGTERM 要求退出（Unix）' },
  cancelled: { en: 'clean up when cancelled, and pass it on', 'zh-cn': '被取消时做清理，再把取消传出去' },
  main: { en: 'start the program', 'zh-cn': '启动程序' },
  aenter: { en: 'async with: __aenter__ and __aexit__', 'zh-cn': 'async with：__aenter__ 与 __aexit__' },
  aiter: { en: 'async for: __aiter__ and __anext__', 'zh-cn': 'async for：__aiter__ 与 __anext__' },
};

const ofAwait: Words = { en: 'call and await it', 'zh-cn': '调用并等待它' };

const kinds = { method: 2, function: 3, snippet: 15 } as const;
const snippetFormat = 2;
const adjustIndentation = 2;

/** Forms behind an expression (`load(url).await`), coroutine functions whose name is being typed, and statements that make sense at the beginning of this line. */
export function completionsAt(document: Document, params: CompletionParams, context: CompletionContext): readonly CompletionItem[] {
  const settings = document.view?.settings;
  if (!document.view?.options || !settings) return [];
  const offset = document.lines.offset(params.position);
  const forms = settings.postfix ? document.postfixesAt(offset).filter(({ form }) => settings.postfixForms.includes(form)) : [];
  const awaits = (settings.autoAwait ? document.awaitsAt(offset) : []).map((found) => awaitItem(document, offset, found, context));
  if (forms.length > 0) return [...forms.map((postfix) => formItem(document, offset, postfix, context)), ...awaits];
  const patterns = settings.patterns ? document.patternsAt(offset).filter(({ name }) => settings.patternNames.includes(name)) : [];
  return [...awaits, ...patterns.map((pattern) => patternItem(document, offset, pattern, context))];
}

function formItem(document: Document, offset: number, { form, start, text, edits }: Postfix, context: CompletionContext): CompletionItem {
  const typed = /[A-Za-z]*$/.exec(document.text.slice(Math.max(0, offset - 20), offset))?.[0].length ?? 0;
  // An editor compares what is replaced with what was typed, so the main edit replaces only that; expression and dot go in an edit beside it.
  const removal: TextEdit = { range: document.lines.range({ start, end: offset - typed }), newText: '' };
  return item(document, { label: form, kind: kinds.snippet, filter: form, words: ofForms[form], indentAt: start, start: offset - typed, end: offset, text, edits, beside: [removal] }, context);
}

function patternItem(document: Document, offset: number, { name, label, start, text, edits }: LocalPattern, context: CompletionContext): CompletionItem {
  // Two edits at one place have no order: what belongs in front of a statement at the top is written with it.
  const inFront = edits.filter((edit) => edit.start === start && edit.end === start);
  const written = inFront.map(({ newText }) => newText).join('') + text;
  const also = Object.entries(olderPatterns).flatMap((pair) => (pair[0] === name ? pair : []));
  const beside = edits.filter((edit) => !inFront.includes(edit));
  const filter = [...new Set([label, ...also])].join(' ');
  return item(document, { label, kind: kinds.snippet, filter, words: ofPatterns[label], indentAt: start, start, end: offset, text: written, edits: beside, beside: [] }, context);
}

function awaitItem(document: Document, offset: number, { name, receiver, takes, start, edits }: LocalAwait, context: CompletionContext): CompletionItem {
  const label = `await ${receiver}${name}(${takes === 'nothing' ? '' : '…'})`;
  const places = context.features.snippets ? { nothing: '()', optional: '($1)', unknown: '($1)' } : { nothing: '()', optional: '()', unknown: '(' };
  const text = `${edits.length > 0 ? '' : 'await '}${name}${places[takes]}`;
  const kind = receiver === '' ? kinds.function : kinds.method;
  return item(document, { label, kind, filter: name, words: ofAwait, indentAt: start, start, end: offset, text, edits, beside: [] }, context);
}

interface Written {
  readonly label: string;
  readonly kind: (typeof kinds)[keyof typeof kinds];
  /** What an editor compares with what was typed. */
  readonly filter: string;
  readonly words: Words;
  /** Where the indentation of further lines is that of this line. */
  readonly indentAt: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
  readonly beside: readonly TextEdit[];
}

function item(document: Document, { label, kind, filter, words, indentAt, start, end, text, edits, beside }: Written, { features, locale }: CompletionContext): CompletionItem {
  const { lines } = document;
  const plain = withoutPlaces(text);
  const body = features.snippets ? text : plain;
  const adjusts = features.adjustsIndentation;
  return {
    label,
    kind,
    detail: words[locale],
    documentation: features.markdown ? { kind: 'markdown', value: `\`\`\`python\n${plain}\n\`\`\`` } : plain,
    sortText: `~${label}`,
    filterText: filter,
    insertTextFormat: features.snippets ? snippetFormat : 1,
    ...(adjusts ? { insertTextMode: adjustIndentation } : {}),
    textEdit: { range: lines.range({ start, end }), newText: adjusts ? body : indented(body, document, indentAt) },
    additionalTextEdits: [...edits.map((edit) => ({ range: lines.range(edit), newText: edit.newText })), ...beside],
  };
}

/** What a client that takes texts as they are needs in front of each further line. */
function indented(text: string, document: Document, start: number): string {
  const line = document.lines.lineSpan(document.lines.position(start).line);
  const indent = /^[ \t]*/.exec(document.text.slice(line.start, start))?.[0] ?? '';
  return text.replaceAll(/\n(?=[^\n])/g, `\n${indent}`);
}

/** The text with its defaults in place. */
function withoutPlaces(snippet: string): string {
  const defaults = new Map<string, string>();
  const named = snippet.replace(/\$\{(\d+)\|([^|,]*)[^|]*\|\}/g, '${$1:$2}');
  for (const [, stop = '', value = ''] of named.matchAll(/\$\{(\d+):([^}]*)\}/g)) defaults.set(stop, value);
  const filled = (text: string): string => text.replace(/\$\{\d+:((?:\\\}|[^}])*)\}/g, '$1').replace(/\$(\d)/g, (_, stop: string) => defaults.get(stop) ?? '');
  return filled(named).replace(/\\([\\$}])/g, '$1');
}
