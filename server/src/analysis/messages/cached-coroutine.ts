import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{cache}' keeps the coroutine of '{name}', and awaiting that again raises RuntimeError",
    remove: "Remove '{cache}'",
  },
  {
    message: "'{cache}' 缓存的是 '{name}' 的协程对象而不是结果，第二次 await 会引发 RuntimeError",
    remove: "删除 '{cache}'",
  },
);
