import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{api}' only calls '{name}' and drops the coroutine, so its body never runs",
    awaitDirectly: 'Await it directly',
    runInThread: "Run it with 'asyncio.run' in the thread",
    keepTask: "Start a task of '{name}' in a function, and keep it",
  },
  {
    message: "'{api}' 只会调用 '{name}' 并丢弃得到的协程，函数体不会执行",
    awaitDirectly: '直接 await 它',
    runInThread: "在线程中用 'asyncio.run' 运行它",
    keepTask: "在函数中启动 '{name}' 的任务并保留引用",
  },
);
