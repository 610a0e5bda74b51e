import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "The coroutine of '{name}' is always true, so its result is never tested",
    negated: "The coroutine of '{name}' is always true, so 'not' always gives False",
  },
  {
    message: "'{name}' 返回的协程对象恒为真，这里并没有检查它的结果",
    negated: "'{name}' 返回的协程对象恒为真，因此 'not' 的结果恒为 False",
  },
);
