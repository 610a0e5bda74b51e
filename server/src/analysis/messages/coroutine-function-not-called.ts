import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    passed: "'{taker}' needs the coroutine '{name}()', not the function, and raises an error",
    awaited: "'{name}' is a function and cannot be awaited, so this raises TypeError",
    addCall: 'Add ()',
  },
  {
    passed: "'{taker}' 需要的是协程 '{name}()' 而不是函数本身，这里会抛出异常",
    awaited: "'{name}' 是函数，不能直接 await，这里会抛出 TypeError",
    addCall: '添加 ()',
  },
);
