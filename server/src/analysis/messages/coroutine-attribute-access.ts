import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    attribute: "The coroutine of '{name}' has no '{member}', so this raises AttributeError",
    index: "The coroutine of '{name}' cannot be indexed, so this raises TypeError",
    call: "The coroutine of '{name}' cannot be called, so this raises TypeError",
    iterate: "The coroutine of '{name}' cannot be iterated, so this raises TypeError",
    iterateAsync: "The coroutine of '{name}' is no async iterator, so this raises TypeError",
    unpack: "The coroutine of '{name}' cannot be unpacked, so this raises TypeError",
    enter: "The coroutine of '{name}' is no context manager, so this raises an error",
  },
  {
    attribute: "'{name}' 返回的协程没有 '{member}' 属性，这里会抛出 AttributeError",
    index: "'{name}' 返回的协程不支持下标访问，这里会抛出 TypeError",
    call: "'{name}' 返回的协程不可调用，这里会抛出 TypeError",
    iterate: "'{name}' 返回的协程不可迭代，这里会抛出 TypeError",
    iterateAsync: "'{name}' 返回的协程不是异步迭代器，这里会抛出 TypeError",
    unpack: "'{name}' 返回的协程无法解包，这里会抛出 TypeError",
    enter: "'{name}' 返回的协程不是上下文管理器，这里会抛出异常",
  },
);
