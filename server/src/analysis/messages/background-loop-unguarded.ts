import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "The first exception ends '{name}' for good, and nobody waits for its task to see it",
    guard: "Log exceptions and go on",
  },
  {
    message: "第一个异常就会让 '{name}' 永久结束，而没有人等待它的任务，也就无人察觉",
    guard: "记录异常并继续运行",
  },
);
