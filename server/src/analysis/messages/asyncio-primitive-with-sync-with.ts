import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'with' cannot enter '{name}': it fails when this line runs; only 'async with' can",
    asyncWith: "Write 'async with'",
  },
  {
    message: "'with' 无法进入 '{name}'，运行到此行就会报错；只能用 'async with'",
    asyncWith: "改写为 'async with'",
  },
);
