import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' acts at once and gives nothing to await, so 'await' raises TypeError",
    generator: "'{name}' is an async generator: 'await' on it raises TypeError, 'async for' reads it",
    dropAwait: "Drop 'await'",
    collect: "Collect the items with 'async for'",
  },
  {
    message: "'{name}' 立即执行，返回的不是可等待对象，'await' 会引发 TypeError",
    generator: "'{name}' 是异步生成器：对它 'await' 会引发 TypeError，应该用 'async for' 读取",
    dropAwait: "去掉 'await'",
    collect: "用 'async for' 收集各项",
  },
);
