import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Without a 'yield', 'async def {name}' is a coroutine that gives an iterator; its implementations are async generators",
    implementation: "'{name}' is implemented as an async generator here",
    reader: "'{name}' is read with 'async for' here, without 'await'",
    plain: "Write 'def'",
  },
  {
    message: "没有 'yield' 时，'async def {name}' 是返回迭代器的协程，而它的实现是异步生成器",
    implementation: "'{name}' 在此实现为异步生成器",
    reader: "此处不经 'await' 就用 'async for' 读取 '{name}'",
    plain: "改为 'def'",
  },
);
