import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' fails here, because an event loop is already running in this thread",
    awaitIt: 'Await it instead',
  },
  {
    message: "当前线程已有事件循环在运行，在此调用 '{name}' 必定失败",
    awaitIt: '改为 await',
  },
);
