import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{jump}' in 'finally' discards the exception in flight, even a cancellation",
    moveBehindTry: "Move '{jump}' behind the 'try' statement",
    catchInstead: "Write 'except Exception:' instead, which lets a cancellation pass",
  },
  {
    message: "'finally' 中的 '{jump}' 会丢弃正在传播的异常，取消也会因此丢失",
    moveBehindTry: "将 '{jump}' 移到 'try' 语句之后",
    catchInstead: "改用 'except Exception:'，让取消异常通过",
  },
);
