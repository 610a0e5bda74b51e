import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' may be filled again, or emptied by another task, before 'get' runs: the worker ends too early or waits for ever",
  },
  {
    message: "在 'get' 运行之前，'{name}' 可能又被放入元素，也可能被别的任务取空：工作协程要么提前结束，要么永远等待",
  },
);
