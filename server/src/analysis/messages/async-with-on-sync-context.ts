import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'async with' on '{name}' fails before its block: it can only be entered with 'with'",
    enter: "Write 'with'",
  },
  {
    message: "对 '{name}' 使用 'async with' 会在进入代码块之前失败：它只能用 'with' 进入",
    enter: "改写为 'with'",
  },
);
