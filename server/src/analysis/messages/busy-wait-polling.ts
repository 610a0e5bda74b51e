import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    flag: "This loop polls '{name}'; an 'asyncio.Event' would wake it at once",
    event: "This loop polls '{name}', which can be awaited",
    setHere: "'{name}' sets it",
    wait: "Write 'await {name}.wait()'",
  },
  {
    flag: "此循环在轮询 '{name}'；改用 'asyncio.Event' 可以立即被唤醒",
    event: "此循环在轮询 '{name}'，它本身就可以 await",
    setHere: "由 '{name}' 设置",
    wait: "改写为 'await {name}.wait()'",
  },
);
