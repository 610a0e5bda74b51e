import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'yield from' in an 'async def' is a syntax error, so the file cannot run",
    await: "Write 'await'",
    loop: "Loop with 'for' and yield each item",
    loopAsync: "Loop with 'async for' and yield each item",
  },
  {
    message: "'async def' 中出现 'yield from' 是语法错误，整个文件无法运行",
    await: "改写为 'await'",
    loop: "改用 'for' 循环逐项 yield",
    loopAsync: "改用 'async for' 循环逐项 yield",
  },
);
