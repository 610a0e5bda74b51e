import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' awaits nothing and blocks in '{blocking}'; a plain 'def' would run in a thread",
    blocks: "'{name}' blocks here",
    makePlain: "Make '{name}' a plain 'def', which runs in a thread",
  },
  {
    message: "'{name}' 没有 await 任何东西，却在 '{blocking}' 处阻塞；普通的 'def' 会在线程中运行",
    blocks: "'{name}' 在这里阻塞",
    makePlain: "将 '{name}' 改为普通的 'def'，由框架放到线程中运行",
  },
);
