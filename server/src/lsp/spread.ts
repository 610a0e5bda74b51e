import type { AnnotatedTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { filled, type AsyncPart, type FunctionRef, type Locale, type StopReason } from '../analysis/index.ts';
import type { Asked, Asking } from './asking.ts';
import type { Features } from './features.ts';
import { encoded } from './file-names.ts';
import type { Sentences } from './texts.ts';

/** An edit of as many files as it takes, or a sentence that says why it cannot be had. */
export type ProjectEdit = { readonly edit: WorkspaceEdit } | { readonly refused: string };

/** Beyond this nobody can look at what would change. */
const maxFunctions = 60;

interface FilePart {
  readonly version: number | null;
  readonly edits: TextEdit[];
}

/**
 * Makes a function a coroutine function, and with it every plain function that calls it, wherever that is; their calls are awaited. A
 * mention that cannot follow refuses the whole change: half of it would break the program.
 */
export async function makeAsyncEverywhere(root: FunctionRef, asking: Asking, features: Features, locale: Locale): Promise<ProjectEdit> {
  const idOf = ({ path, name }: FunctionRef): string => `${path}!${name}`;
  const waiting = [root];
  const seen = new Set([idOf(root)]);
  const files = new Map<string, FilePart>();
  let refused: string | null = null;

  const take = async (path: string, ask: (asked: Asked) => AsyncPart): Promise<void> => {
    const answer = await asking.withFile(path, (asked) => {
      const part = ask(asked);
      const stop = part.stop && { ...part.stop, range: asked.range(part.stop.at) };
      return { stop, next: part.next, version: asked.version, edits: part.edits.map((edit): TextEdit => ({ range: asked.range(edit), newText: edit.newText })) };
    });
    if (answer === null) return void (refused ??= sentence('unread', path, null, '', locale));
    if (answer.stop) return void (refused ??= sentence(answer.stop.reason, path, answer.stop.range.start.line, answer.stop.name, locale));
    const file = files.get(path) ?? { version: answer.version, edits: [] };
    files.set(path, file);
    // An import that two calls need is written once.
    for (const edit of answer.edits) if (!file.edits.some((other) => JSON.stringify(other) === JSON.stringify(edit))) file.edits.push(edit);
    for (const name of answer.next) {
      const next = { path, name };
      if (seen.has(idOf(next))) continue;
      seen.add(idOf(next));
      waiting.push(next);
    }
  };

  for (let target = waiting.shift(); target !== undefined && refused === null; target = waiting.shift()) {
    const asked = target;
    if (seen.size > maxFunctions) return { refused: sentence('too-many', root.path, null, root.name, locale) };
    await take(asked.path, ({ analysis }) => analysis.spread.asyncDefinition(asked.name));
    for (const path of refused === null ? await asking.filesThatName(asked) : []) {
      await take(path, ({ analysis }) => analysis.spread.asyncCallers(asked));
      if (refused !== null) break;
    }
  }
  return refused === null ? { edit: editOf(files, seen.size, features, locale) } : { refused };
}

function editOf(files: ReadonlyMap<string, FilePart>, functions: number, features: Features, locale: Locale): WorkspaceEdit {
  const changed = [...files].filter(([, { edits }]) => edits.length > 0);
  if (!features.documentChanges) return { changes: Object.fromEntries(changed.map(([path, { edits }]) => [encoded(path), edits])) };
  const documentChanges = changed.map(([path, { version, edits }]): TextDocumentEdit => ({
    textDocument: { uri: encoded(path), version },
    edits: features.changeAnnotations ? edits.map((edit): AnnotatedTextEdit => ({ ...edit, annotationId: 'spread' })) : edits,
  }));
  if (!features.changeAnnotations) return { documentChanges };
  const label = filled(texts.label[locale], { functions, files: changed.length });
  // The editor shows every edit before it makes one.
  return { documentChanges, changeAnnotations: { spread: { label, needsConfirmation: true } } };
}

function sentence(reason: StopReason | 'unread' | 'too-many', path: string, line: number | null, name: string, locale: Locale): string {
  const where = `${path.split('/').at(-1) ?? path}${line === null ? '' : `:${line + 1}`}`;
  return `${texts.refused[locale]}${filled(texts[reason][locale], { name, where })}`;
}

const texts = {
  refused: { en: 'Nothing was changed. ', 'zh-cn': '没有做任何修改。' },
  label: { en: 'Make {functions} function(s) async and await their callers, in {files} file(s)', 'zh-cn': '将 {functions} 个函数改为 async 并等待对它们的调用，涉及 {files} 个文件' },
  special: { en: '{name} ({where}) is a special method: Python calls it and does not await it.', 'zh-cn': '{name}（{where}）是特殊方法：由 Python 调用，不会被等待。' },
  generator: { en: '{name} ({where}) is a generator: whoever loops over it would need async for.', 'zh-cn': '{name}（{where}）是生成器：遍历它的代码需要改用 async for。' },
  decorated: { en: '{name} ({where}) has a decorator, which may need a plain function.', 'zh-cn': '{name}（{where}）带有装饰器，装饰器可能需要普通函数。' },
  public: { en: '{name} ({where}) is in __all__: code outside this project may call it.', 'zh-cn': '{name}（{where}）列在 __all__ 中：项目之外的代码可能会调用它。' },
  test: { en: '{name} ({where}) belongs to a test, and the test runner decides whether it may be async.', 'zh-cn': '{name}（{where}）属于测试，能否改为 async 取决于测试运行器。' },
  overrides: { en: '{name} ({where}) overrides, or may override, a method that others call without await.', 'zh-cn': '{name}（{where}）覆盖了（或可能覆盖了）一个别处不加 await 就调用的方法。' },
  overridden: { en: '{name} is overridden in a class at {where}, which would stay a plain method.', 'zh-cn': '{name} 在 {where} 的类中被覆盖，那里仍会是普通方法。' },
  'handed-on': { en: '{name} is handed on without being called at {where}; whoever gets it would not await it.', 'zh-cn': '{where} 把 {name} 作为值传递而没有调用；拿到它的代码不会等待它。' },
  'unknown-receiver': { en: 'Whether {where} means {name} cannot be told.', 'zh-cn': '无法判断 {where} 处指的是不是 {name}。' },
  'at-import': { en: '{name} is called while {where} is imported, where nothing can be awaited.', 'zh-cn': '{where} 在导入时调用了 {name}，那里无法等待。' },
  nested: { en: '{name} is called at {where} in a lambda, a class body or a nested function, which cannot follow.', 'zh-cn': '{where} 在 lambda、类体或嵌套函数中调用了 {name}，那里无法一起修改。' },
  lock: { en: '{name} is called at {where} while a lock of threads is held; awaiting there can stop the event loop.', 'zh-cn': '{where} 在持有线程锁时调用了 {name}；在那里等待可能使事件循环停住。' },
  awaited: { en: 'What {name} returns is awaited already at {where}.', 'zh-cn': '{where} 已经在等待 {name} 的返回值。' },
  damaged: { en: 'The code at {where} cannot be read as it stands.', 'zh-cn': '{where} 处的代码目前无法解析。' },
  unread: { en: '{where} cannot be read, or is excluded.', 'zh-cn': '{where} 无法读取，或已被排除。' },
  'too-many': { en: 'More functions than one change should touch would have to follow {name}.', 'zh-cn': '需要随 {name} 一起修改的函数太多，不宜一次完成。' },
} as const satisfies Record<StopReason | 'unread' | 'too-many' | 'refused' | 'label', Sentences>;
