import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'gather' is called before the loop runs that it needs, so this raises an error",
    wrap: "Call 'gather' in a coroutine function",
  },
  {
    message: "'gather' 需要的循环尚未运行，此处会抛出异常",
    wrap: "在协程函数中调用 'gather'",
  },
);
