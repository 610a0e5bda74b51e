import { catalogue } from './catalog.ts';

export const messages = catalogue(
  { message: "A timeout cannot stop the thread of '{name}': it runs on, and the exit waits for it" },
  { message: "超时无法停止 '{name}' 的线程：它会继续运行，程序退出时还要等待它" },
);
