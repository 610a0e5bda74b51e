import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Nothing ends the endless task '{name}' when the application stops",
    neverStarts: "Start-up waits for what this gives, and '{name}' never ends: the application never serves",
    inContext: "Start and end the task in a generator of '{list}'",
  },
  {
    message: "应用停止时，没有代码结束永不返回的任务 '{name}'",
    neverStarts: "应用启动时会等待这里给出的结果，而 '{name}' 永不结束：应用永远不会开始服务",
    inContext: "改在 '{list}' 的生成器中启动并结束任务",
  },
);
