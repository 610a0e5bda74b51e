import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{variable}' holds the coroutine of '{name}' and is never awaited, so nothing runs",
  },
  {
    message: "变量 '{variable}' 中保存的 '{name}' 协程从未被 await，函数体不会执行",
  },
);
