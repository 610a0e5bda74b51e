import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "The coroutine of '{name}' is not awaited, so the text shows the object, not the result",
  },
  {
    message: "'{name}' 返回的协程没有被 await，文本中显示的是协程对象而不是结果",
  },
);
