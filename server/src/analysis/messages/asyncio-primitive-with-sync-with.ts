import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' cannot be awaited since Python 3.9: only 'async with' enters it",
    asyncWith: "Write 'async with'",
  },
  {
    message: "从 Python 3.9 起 '{name}' 不能再 await，只能用 'async with' 进入",
    asyncWith: "改写为 'async with'",
  },
);
