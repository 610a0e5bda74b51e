import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "A task group raises 'ExceptionGroup', so 'except {types}' never runs",
    group: 'The errors of its tasks and of its block leave as one group',
    useExceptStar: "Write 'except*'",
  },
  {
    message: "任务组抛出的是 'ExceptionGroup'，因此 'except {types}' 永远不会执行",
    group: '各任务以及块内的异常会合并成一个异常组抛出',
    useExceptStar: "改写为 'except*'",
  },
);
