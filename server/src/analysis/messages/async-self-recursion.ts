import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' awaits itself on every path, so it ends with RecursionError",
  },
  {
    message: "'{name}' 在每条路径上都会 await 自己，最终引发 RecursionError",
  },
);
