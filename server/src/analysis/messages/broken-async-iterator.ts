import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    coroutine: "'__aiter__' gives a coroutine in place of the iterator, so 'async for' raises TypeError",
    notAwaitable: "'__anext__' gives nothing to await, so 'async for' raises TypeError",
    generator: "'yield' makes '__anext__' a generator, which 'async for' cannot await",
    dropAsync: "Write 'def'",
    makeAsync: "Write 'async def'",
  },
  {
    coroutine: "'__aiter__' 返回的是协程而不是迭代器，'async for' 会引发 TypeError",
    notAwaitable: "'__anext__' 返回的不是可等待对象，'async for' 会引发 TypeError",
    generator: "'yield' 使 '__anext__' 成为生成器，'async for' 无法等待它",
    dropAsync: "改写为 'def'",
    makeAsync: "改写为 'async def'",
  },
);
