import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'async for' over '{name}' raises TypeError: it has no asynchronous iterator",
    dropAsync: "Write 'for'",
  },
  {
    message: "对 '{name}' 使用 'async for' 会引发 TypeError：它没有异步迭代器",
    dropAsync: "改写为 'for'",
  },
);
