import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' has nothing to wait for, so it need not be a coroutine function",
    plain: "Make '{name}' a plain function and drop 'await' at its calls in this file ({count})",
  },
  {
    message: "'{name}' 没有任何需要等待的东西，不必是协程函数",
    plain: "将 '{name}' 改为普通函数，并去掉本文件中调用处的 'await'（{count} 处）",
  },
);
