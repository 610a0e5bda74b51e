import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{variable}' has run already; awaiting a coroutine again raises RuntimeError",
    loop: "The next round awaits '{variable}' again, and a used coroutine raises RuntimeError",
    first: "'{variable}' runs here for the first time",
    makeTask: 'Make a task of it, which may be awaited more than once',
  },
  {
    message: "'{variable}' 已经运行过；协程只能运行一次，第二次 await 会引发 RuntimeError",
    loop: "下一轮循环会再次 await '{variable}'；协程只能运行一次，届时会引发 RuntimeError",
    first: "'{variable}' 在这里第一次运行",
    makeTask: '改为任务，任务可以多次 await',
  },
);
