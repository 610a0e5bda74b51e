import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "This '{kind}' is one object that all tasks share, and what one changes all see",
    freeze: "Write '{replacement}', which cannot be changed in place",
  },
  {
    message: "这个 '{kind}' 由所有任务共用，任何一个任务修改它，其他任务都会看到",
    freeze: "改写为 '{replacement}'，使其无法被原地修改",
  },
);
