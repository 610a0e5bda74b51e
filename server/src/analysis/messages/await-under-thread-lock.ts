import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{form}' while holding '{name}': the next coroutine that wants the lock freezes the loop",
    takenHere: "The '{name}' is taken here",
    useAsyncioLock: 'Use an asyncio lock',
  },
  {
    message: "持有 '{name}' 时执行 '{form}'：下一个请求该锁的协程会冻结整个事件循环",
    takenHere: "在此处获取 '{name}'",
    useAsyncioLock: '改用 asyncio 的锁',
  },
);
