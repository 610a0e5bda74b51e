import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Whatever goes wrong in the task of '{name}' ends here: nobody who waits for it will know",
    log: 'Log it with its traceback',
  },
  {
    message: "'{name}' 的任务出的任何错都到此为止，等待它的代码不会知道",
    log: '连同回溯写入日志',
  },
);
