import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{framework}' calls '{name}' without awaiting it, so its body never runs",
    wrapper: "Run the coroutine with 'asyncio.run' in a plain function",
    run: "Run the coroutine with 'asyncio.run'",
  },
  {
    message: "'{framework}' 调用 '{name}' 时不会 await，它的函数体永远不会运行",
    wrapper: "在普通函数中用 'asyncio.run' 运行协程",
    run: "用 'asyncio.run' 运行协程",
  },
);
