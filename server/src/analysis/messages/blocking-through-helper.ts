import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' blocks the event loop: it leads to '{blocking}'",
    several: "'{name}' blocks the event loop: it leads to '{blocking}' ({count} calls here do)",
    hop: "Calls '{name}' here",
    sink: "'{name}' blocks here",
    also: "'{name}' is called here as well",
    toThread: 'Run it in a thread with asyncio.to_thread(...)',
    inExecutor: 'Run it in a thread with run_in_executor(...)',
    passFunction: 'Pass the function and its arguments',
  },
  {
    message: "'{name}' 会阻塞事件循环：它最终调用了 '{blocking}'",
    several: "'{name}' 会阻塞事件循环：它最终调用了 '{blocking}'（此处有 {count} 处这样的调用）",
    hop: "在这里调用 '{name}'",
    sink: "'{name}' 在这里阻塞",
    also: "这里同样调用了 '{name}'",
    toThread: '用 asyncio.to_thread(...) 放到线程中执行',
    inExecutor: '用 run_in_executor(...) 放到线程中执行',
    passFunction: '传入函数及其参数',
  },
);
