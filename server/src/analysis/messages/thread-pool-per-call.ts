import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Every call starts a '{name}' of its own for one job, and nobody shuts it down",
    useDefault: "Use the loop's own thread pool",
  },
  {
    message: "每次调用都会为一个任务新建一个 '{name}'，而且没有人关闭它",
    useDefault: '使用事件循环自带的线程池',
  },
);
