import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{keyword}' leaves the task group only after all of its tasks have finished",
    cancelGroup: "Cancel the rest with '{name}.cancel()' first",
  },
  {
    message: "'{keyword}' 要等任务组的所有任务都完成后才会离开",
    cancelGroup: "先用 '{name}.cancel()' 取消其余任务",
  },
);
