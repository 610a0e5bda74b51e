import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' is a coroutine without '{method}': await it to get the result",
    shown: "'{name}' is a coroutine that waits for the next result, and nobody awaits it",
    asyncFor: "'async for' over 'asyncio.as_completed' needs Python 3.13 and raises TypeError before",
    awaitIt: "Write 'await {name}'",
  },
  {
    message: "'{name}' 是协程，没有 '{method}'：要 await 才能得到结果",
    shown: "'{name}' 是等待下一个结果的协程，却没有人 await 它",
    asyncFor: "对 'asyncio.as_completed' 使用 'async for' 需要 Python 3.13，更早的版本会抛出 TypeError",
    awaitIt: "改写为 'await {name}'",
  },
);
