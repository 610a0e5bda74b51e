import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "This loop never awaits '{method}()', so unsent data of '{name}' piles up in memory",
    drain: "Add 'await {awaited}'",
  },
  {
    message: "循环中没有 await '{method}()'，'{name}' 未发出的数据会在内存中越积越多",
    drain: "添加 'await {awaited}'",
  },
);
