import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "No event loop runs the coroutine of '{name}' here, so its body never executes",
    run: 'Run it with asyncio.run',
  },
  {
    message: "'{name}' 返回的协程在这里没有事件循环来运行，函数体不会执行",
    run: '用 asyncio.run 运行',
  },
);
