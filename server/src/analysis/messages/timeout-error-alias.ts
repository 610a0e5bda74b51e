import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    alias: "Since Python 3.11 '{name}' is just another name for 'TimeoutError'",
    missed: "Before Python 3.11 '{call}' raises 'asyncio.TimeoutError', which is not caught here",
    raises: 'Raises asyncio.TimeoutError',
    useBuiltin: "Write 'TimeoutError'",
    catchBoth: "Catch 'asyncio.TimeoutError' as well",
  },
  {
    alias: "自 Python 3.11 起，'{name}' 只是 'TimeoutError' 的别名",
    missed: "在 Python 3.11 之前，'{call}' 抛出的是 'asyncio.TimeoutError'，这里捕获不到",
    raises: '抛出 asyncio.TimeoutError',
    useBuiltin: "改写为 'TimeoutError'",
    catchBoth: "同时捕获 'asyncio.TimeoutError'",
  },
);
