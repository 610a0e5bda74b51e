import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Nobody awaits '{method}()', so '{name}' may still be open when the code goes on",
    wait: "Add 'await {awaited}'",
  },
  {
    message: "没有 await '{method}()'，后续代码执行时 '{name}' 可能仍未关闭",
    wait: "添加 'await {awaited}'",
  },
);
