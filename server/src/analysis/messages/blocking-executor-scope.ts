import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    unawaited: "Leaving this block stops the event loop until all jobs of '{name}' are done",
    timeout: "After a timeout, leaving this block stops the event loop until the job of '{name}' is done",
    job: 'A job that the end of the block waits for',
  },
  {
    unawaited: "离开这个代码块时，事件循环会停住，直到 '{name}' 的所有作业完成",
    timeout: "超时之后离开这个代码块时，事件循环仍会停住，直到 '{name}' 的作业完成",
    job: '代码块结束时要等待的作业',
  },
);
