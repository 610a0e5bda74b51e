import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "In a coroutine this is the running loop, as 'get_running_loop' would say",
    useRunning: "Use 'asyncio.get_running_loop'",
  },
  {
    message: "在协程中这就是正在运行的循环，用 'get_running_loop' 更能表明用意",
    useRunning: "改用 'asyncio.get_running_loop'",
  },
);
