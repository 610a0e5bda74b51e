import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'asyncio.run' makes a loop of its own, so debug mode stays off",
    debugRun: "Pass 'debug=True' to 'asyncio.run'",
  },
  {
    message: "'asyncio.run' 会自己创建循环，因此调试模式不会开启",
    debugRun: "向 'asyncio.run' 传入 'debug=True'",
  },
);
