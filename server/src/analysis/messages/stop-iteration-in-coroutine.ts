import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    inCoroutine: "'{name}' cannot leave a coroutine: it becomes a RuntimeError",
    inGenerator: "'{name}' cannot leave an async generator: it becomes a RuntimeError",
    stopAsync: "Raise 'StopAsyncIteration'",
    useReturn: "Write 'return'",
  },
  {
    inCoroutine: "'{name}' 无法传出协程，它会变成 RuntimeError",
    inGenerator: "'{name}' 无法传出异步生成器，它会变成 RuntimeError",
    stopAsync: "改为抛出 'StopAsyncIteration'",
    useReturn: "改写为 'return'",
  },
);
