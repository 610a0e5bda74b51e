import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' is closed before this task starts, because its block is left before the group's",
    leftHere: "'{name}' is opened inside the group's block",
    enterFirst: "Open '{name}' before the task group",
  },
  {
    message: "'{name}' 所在的块先于任务组结束，因此在这个任务启动之前就已关闭",
    leftHere: "'{name}' 是在任务组的块内打开的",
    enterFirst: "在任务组之前打开 '{name}'",
  },
);
