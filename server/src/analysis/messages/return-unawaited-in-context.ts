import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "The coroutine of '{name}' runs only after this '{keyword}' block, so unprotected by it",
  },
  {
    message: "'{name}' 返回的协程在离开 '{keyword}' 块之后才执行，不再受其保护",
  },
);
