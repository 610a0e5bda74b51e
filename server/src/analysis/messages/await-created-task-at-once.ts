import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Nothing runs beside a task of '{name}' that is awaited at once",
    awaitIt: 'Await the coroutine itself',
  },
  {
    message: "'{name}' 创建的任务立刻就被 await，没有任何东西与它并发运行",
    awaitIt: '直接 await 这个协程',
  },
);
