import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    addAwait: 'Add await',
    makeAsync: "Make '{name}' async",
    makeAsyncAndAwaitCallers: "Make '{name}' async and await its calls in this file ({count})",
    returnAwait: "Write 'return await'",
    suppressLine: "Ignore '{rule}' on this line",
    suppressFile: "Ignore '{rule}' in this file",
    definedHere: "'{name}' is defined here",
    createdHere: "'{name}' is created here",
  },
  {
    addAwait: '添加 await',
    makeAsync: "将 '{name}' 改为异步函数",
    makeAsyncAndAwaitCallers: "将 '{name}' 改为异步函数，并 await 本文件中对它的调用（{count} 处）",
    returnAwait: "改写为 'return await'",
    suppressLine: "在此行忽略 '{rule}'",
    suppressFile: "在此文件中忽略 '{rule}'",
    definedHere: "'{name}' 定义于此",
    createdHere: "'{name}' 创建于此",
  },
);
