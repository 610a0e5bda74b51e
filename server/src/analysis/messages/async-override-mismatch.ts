import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    plain: "'{name}' overrides a coroutine function but gives nothing that can be awaited",
    async: "'{name}' is a coroutine function; callers of the plain method it overrides never await it",
    base: "'{name}' of the base class",
  },
  {
    plain: "'{name}' 覆盖了协程函数，返回的却不是可等待对象",
    async: "'{name}' 是协程函数；调用基类中普通方法的代码不会 await 它",
    base: "基类中的 '{name}'",
  },
);
