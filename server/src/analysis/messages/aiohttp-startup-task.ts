import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Nothing ends the endless task '{name}' when the application stops",
  },
  {
    message: "应用停止时，没有代码结束永不返回的任务 '{name}'",
  },
);
