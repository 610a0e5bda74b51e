import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "No loop is running here: 'get_event_loop' warns since Python 3.12 and fails since 3.14",
    fails: "No loop is running here, so 'get_event_loop' raises RuntimeError",
    useRun: "Use 'asyncio.run'",
    newLoop: "Create a loop with 'asyncio.new_event_loop'",
  },
  {
    message: "此处没有正在运行的事件循环：'get_event_loop' 自 Python 3.12 起发出警告，自 3.14 起报错",
    fails: "此处没有正在运行的事件循环，'get_event_loop' 会抛出 RuntimeError",
    useRun: "改用 'asyncio.run'",
    newLoop: "用 'asyncio.new_event_loop' 创建循环",
  },
);
