import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' fails here, because an event loop is already running in this thread",
    behind: "'{name}' calls '{runner}', which fails here: an event loop is already running in this thread",
    startsHere: "'{name}' is called here",
    awaitIt: 'Await it instead',
  },
  {
    message: "当前线程已有事件循环在运行，在此调用 '{name}' 必定失败",
    behind: "'{name}' 会调用 '{runner}'，在此必定失败：当前线程已有事件循环在运行",
    startsHere: "在这里调用 '{name}'",
    awaitIt: '改为 await',
  },
);
