import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{jump}' leaves the tasks in '{tasks}' running: nobody awaits or cancels them",
    cancelFirst: 'Cancel the tasks and wait for their end first',
  },
  {
    message: "'{jump}' 会让 '{tasks}' 中的任务继续运行，没有人等待或取消它们",
    cancelFirst: '先取消这些任务并等待其结束',
  },
);
