import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: 'This group has a single task, so it does no more than awaiting it would',
    awaitIt: 'Await it directly',
  },
  {
    message: '该任务组只有一个任务，效果与直接 await 无异',
    awaitIt: '直接 await',
  },
);
