import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    setter: "An assignment to '{name}' cannot be awaited, so this body never runs",
    deleter: "'del' of '{name}' cannot be awaited, so this body never runs",
    getter: "Each read of '{name}' gives a coroutine that is easily left without 'await'",
    dropAsync: "Write 'def'",
  },
  {
    setter: "对 '{name}' 的赋值无法 await，这个函数体永远不会运行",
    deleter: "对 '{name}' 的 'del' 无法 await，这个函数体永远不会运行",
    getter: "每次读取 '{name}' 得到的都是协程，很容易漏掉 'await'",
    dropAsync: "改写为 'def'",
  },
);
