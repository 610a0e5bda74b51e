import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: 'Nobody has cancelled this task, but to all who wait for it this looks as if somebody had',
  },
  {
    message: '没有人取消这个任务，但在所有等待它的代码看来，它像是被取消了',
  },
);
