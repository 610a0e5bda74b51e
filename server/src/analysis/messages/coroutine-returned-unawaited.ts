import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{owner}' returns the coroutine of '{name}', so awaiting '{owner}' does not run it",
  },
  {
    message: "'{owner}' 返回的是 '{name}' 的协程而不是结果，await '{owner}' 之后它仍未执行",
  },
);
