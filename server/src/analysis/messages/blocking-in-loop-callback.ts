import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{by}' makes the event loop run '{name}', which blocks it in '{blocking}'",
    direct: "'{by}' makes the event loop itself run '{name}', which blocks it",
    hop: "Calls '{name}' here",
    sink: "'{name}' blocks here",
    toThread: 'Let the loop hand it to a thread with run_in_executor',
  },
  {
    message: "'{by}' 让事件循环执行 '{name}'，而它会在 '{blocking}' 处阻塞事件循环",
    direct: "'{by}' 让事件循环亲自执行 '{name}'，事件循环因此被阻塞",
    hop: "在这里调用 '{name}'",
    sink: "'{name}' 在这里阻塞",
    toThread: '让事件循环用 run_in_executor 把它交给线程',
  },
);
