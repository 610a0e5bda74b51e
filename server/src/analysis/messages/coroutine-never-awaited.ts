import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "The coroutine of '{name}' is never awaited, so its body does not run",
    handle: "What '{name}' gives is never awaited, so nothing happens",
    keepTask: 'Run it as a task kept in a set',
  },
  {
    message: "'{name}' 返回的协程从未被 await，函数体不会执行",
    handle: "'{name}' 返回的对象从未被 await，什么都不会发生",
    keepTask: '作为任务运行并保存在集合中',
  },
);
