import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Django refuses '{name}' in a coroutine: it raises SynchronousOnlyOperation",
    iterate: "A plain loop over '{name}' in a coroutine raises SynchronousOnlyOperation",
    awaitTwin: "Write 'await' and '{name}'",
    loopAsync: "Write 'async for'",
    collect: "Collect the items with 'async for'",
  },
  {
    message: "Django 拒绝在协程中执行 '{name}'：会引发 SynchronousOnlyOperation",
    iterate: "在协程中用普通循环遍历 '{name}' 会引发 SynchronousOnlyOperation",
    awaitTwin: "改写为 'await' 加 '{name}'",
    loopAsync: "改写为 'async for'",
    collect: "用 'async for' 收集各项",
  },
);
