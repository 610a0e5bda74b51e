import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    plain: "'{name}' overrides a coroutine function but gives nothing that can be awaited",
    async: "'{name}' is a coroutine function; callers of the plain method it overrides never await it",
    dropped: "'{base}' calls '{name}' as a plain function and drops the coroutine, so its body never runs",
    base: "'{name}' of the base class",
  },
  {
    plain: "'{name}' 覆盖了协程函数，返回的却不是可等待对象",
    async: "'{name}' 是协程函数；调用基类中普通方法的代码不会 await 它",
    dropped: "'{base}' 把 '{name}' 当作普通函数调用并丢弃协程，函数体永远不会执行",
    base: "基类中的 '{name}'",
  },
);
