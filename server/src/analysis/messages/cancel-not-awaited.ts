import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Nobody awaits '{task}' after this, so the cleanup in '{name}' may not be over",
    awaitEnd: 'Wait for the end of the task',
  },
  {
    message: "取消之后没有等待 '{task}'，'{name}' 中的清理可能尚未完成",
    awaitEnd: '等待任务结束',
  },
);
