import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Each call of '{name}' waits for the one before, although they do not depend on each other",
    gather: "Run them together with 'asyncio.gather'",
  },
  {
    message: "'{name}' 的每次调用都要等上一次结束，尽管它们互不依赖",
    gather: "用 'asyncio.gather' 并发运行",
  },
);
