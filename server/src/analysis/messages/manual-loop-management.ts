import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' runs one coroutine and is closed by hand, which leaves its tasks uncancelled",
    useRun: "Use 'asyncio.run'",
  },
  {
    message: "'{name}' 只运行一个协程，又由手工关闭，遗留的任务不会被取消",
    useRun: "改用 'asyncio.run'",
  },
);
