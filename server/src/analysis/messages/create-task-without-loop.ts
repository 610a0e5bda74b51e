import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' fails here: no event loop is running yet",
    behind: "'{name}' fails: it leads to '{api}', and no event loop is running yet",
    hop: "Calls '{name}' here",
    need: "'{name}' needs a running loop here",
    useRun: 'Run the coroutine with asyncio.run(...)',
  },
  {
    message: "'{name}' 在这里会失败：此时还没有正在运行的事件循环",
    behind: "'{name}' 会失败：它会调用 '{api}'，而此时还没有正在运行的事件循环",
    hop: "在这里调用 '{name}'",
    need: "'{name}' 在这里需要正在运行的事件循环",
    useRun: '用 asyncio.run(...) 运行这个协程',
  },
);
