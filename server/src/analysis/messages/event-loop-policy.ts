import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' belongs to loop policies, deprecated since Python 3.14 and removed in 3.16",
    gone: "'{name}' was removed in Python 3.16, so this line raises AttributeError",
    loopFactory: "Pass 'loop_factory={factory}' to 'asyncio.run'",
    removePolicy: 'Remove the policy, which sets the default',
  },
  {
    message: "'{name}' 属于事件循环策略，自 Python 3.14 起弃用，并在 3.16 中移除",
    gone: "'{name}' 已在 Python 3.16 中移除，此行会抛出 AttributeError",
    loopFactory: "向 'asyncio.run' 传入 'loop_factory={factory}'",
    removePolicy: '删除该策略，它设置的就是默认值',
  },
);
