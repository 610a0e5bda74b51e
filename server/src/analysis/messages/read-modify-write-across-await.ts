import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' was read before this 'await', so what other tasks write meanwhile is lost",
    readHere: "The old value of '{name}' is read here",
    awaitFirst: 'Await first, then update',
  },
  {
    message: "'{name}' 在此 'await' 之前就已读取，其他任务在等待期间写入的值会丢失",
    readHere: "在此处读取 '{name}' 的旧值",
    awaitFirst: '先 await，再更新',
  },
);
