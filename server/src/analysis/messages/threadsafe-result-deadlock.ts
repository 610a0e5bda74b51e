import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}()' blocks the loop that has to run this coroutine: both wait for ever",
    awaitInstead: 'Await the coroutine',
  },
  {
    message: "'{name}()' 阻塞了本该运行该协程的事件循环，双方将永远互相等待",
    awaitInstead: '直接 await 该协程',
  },
);
