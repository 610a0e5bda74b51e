import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'with' on '{name}' fails before its block: it can only be entered with 'async with'",
    enterAsync: "Write 'async with'",
  },
  {
    message: "对 '{name}' 使用 'with' 会在进入代码块之前失败：它只能用 'async with' 进入",
    enterAsync: "改写为 'async with'",
  },
);
