import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Nobody keeps the task of '{name}', so it may be garbage-collected before it ends",
    keepTask: 'Keep the task in a set until it is done',
    useGroup: "Create it in the task group '{name}'",
    awaitInstead: 'Await the coroutine instead',
  },
  {
    message: "'{name}' 创建的任务没有被任何变量引用，可能在完成之前就被垃圾回收",
    keepTask: '将任务保存在集合中，直到它完成',
    useGroup: "改由任务组 '{name}' 创建",
    awaitInstead: '改为直接 await 该协程',
  },
);
