import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    refilled: "'{name}' may be filled again after it was found empty: the worker ends too early",
    emptied: "Another task may empty '{name}' before 'get' runs: the worker then waits for ever",
  },
  {
    refilled: "'{name}' 被判断为空之后可能又被放入元素：工作协程提前结束",
    emptied: "在 'get' 运行之前，'{name}' 可能被别的任务取空：工作协程会永远等待",
  },
);
