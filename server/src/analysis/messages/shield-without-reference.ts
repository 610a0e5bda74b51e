import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "After a cancellation nobody holds the task of '{work}', so it may be garbage-collected",
    keepTask: 'Keep the task in a set until it is done',
  },
  {
    message: "一旦被取消，就没有人引用 '{work}' 的任务，它可能被垃圾回收",
    keepTask: '将任务保存在集合中，直到它完成',
  },
);
