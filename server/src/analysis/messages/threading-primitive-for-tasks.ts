import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    local: "All tasks of a loop run in one thread and share what '{name}' holds; '{better}' keeps it apart",
    primitive: "'{name}' is for threads, and only coroutines use this one; 'await' works with '{better}'",
    useBetter: "Use '{better}'",
  },
  {
    local: "同一事件循环的所有任务都在一个线程里运行，共享 '{name}' 中的内容；应使用 '{better}' 隔离",
    primitive: "'{name}' 用于线程，而这里只有协程使用它；可以 await 的是 '{better}'",
    useBetter: "改用 '{better}'",
  },
);
