import { catalogue } from './catalog.ts';

export const messages = catalogue(
  { message: "With '{name}', every logging call in a coroutine waits for the network" },
  { message: "使用 '{name}' 时，协程中的每次日志调用都要等待网络" },
);
