import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' is finished when its block is left, so this raises RuntimeError",
    moveInside: "Move it into the block of '{name}'",
  },
  {
    message: "'{name}' 在离开代码块时已经结束，此处会抛出 RuntimeError",
    moveInside: "移入 '{name}' 的代码块",
  },
);
