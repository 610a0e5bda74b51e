import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' does not need the result of '{first}', yet starts only after it",
    first: "'{first}' is awaited first",
    gather: "Run both together with 'asyncio.gather'",
  },
  {
    message: "'{name}' 并不需要 '{first}' 的结果，却要等它结束才开始",
    first: "先 await 的是 '{first}'",
    gather: "用 'asyncio.gather' 同时运行两者",
  },
);
