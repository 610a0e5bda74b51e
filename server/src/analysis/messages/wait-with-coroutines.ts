import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'asyncio.wait' takes no coroutines since Python 3.11 and raises TypeError",
    createTasks: "Wrap them in 'asyncio.create_task'",
  },
  {
    message: "'asyncio.wait' 自 Python 3.11 起不再接受协程，会抛出 TypeError",
    createTasks: "用 'asyncio.create_task' 包装",
  },
);
