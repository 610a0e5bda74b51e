import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{registers}' drops the task that its callback returns, so it may be garbage-collected",
    keepInFunction: 'Write a function that keeps the task until it is done',
  },
  {
    message: "'{registers}' 会丢弃回调返回的任务，任务可能在完成之前被垃圾回收",
    keepInFunction: '改写为函数，由它保存任务直到完成',
  },
);
