import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' ends with the function, so the task may be garbage-collected before it ends",
    keepTask: 'Keep the task in a set until it is done',
  },
  {
    message: "'{name}' 随函数结束而消失，任务可能在完成之前就被垃圾回收",
    keepTask: '将任务保存在集合中，直到它完成',
  },
);
