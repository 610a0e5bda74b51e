import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' is a plain generator, so delegating to a coroutine raises TypeError",
    makeAsync: "Make '{name}' async and write 'await'",
  },
  {
    message: "'{name}' 是普通生成器，委托给协程会抛出 TypeError",
    makeAsync: "将 '{name}' 改为异步函数，并改写为 'await'",
  },
);
