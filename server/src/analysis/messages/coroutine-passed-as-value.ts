import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{reader}' needs a value and gets the coroutine of '{name}', which never runs",
  },
  {
    message: "'{reader}' 需要的是值，得到的却是 '{name}' 的协程对象，函数体不会执行",
  },
);
