import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "The coroutine of '{name}' runs after this 'try', so its errors are not caught here",
    finally: "The coroutine of '{name}' runs only after 'finally', so the cleanup comes too early",
  },
  {
    message: "'{name}' 返回的协程在离开 'try' 之后才执行，它的异常不会在这里被捕获",
    finally: "'{name}' 返回的协程在 'finally' 之后才执行，清理代码会过早运行",
  },
);
