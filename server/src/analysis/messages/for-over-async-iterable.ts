import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "A plain loop over '{name}' raises TypeError: only 'async for' can read it",
    expression: "'await' makes this an async generator, so a plain loop over it raises TypeError",
    loopAsync: "Write 'async for'",
    collect: "Collect the items with 'async for' first",
    list: 'Make it a list comprehension',
  },
  {
    message: "用普通循环遍历 '{name}' 会引发 TypeError：只有 'async for' 能读取它",
    expression: "其中的 'await' 使它成为异步生成器，用普通循环遍历会引发 TypeError",
    loopAsync: "改写为 'async for'",
    collect: "先用 'async for' 收集各项",
    list: '改为列表推导式',
  },
);
