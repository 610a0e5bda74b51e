import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    awaited: "What this mock gives cannot be awaited, and '{name}' is; '{better}' gives coroutines",
    replaced: "'{name}' is a coroutine function, and what this mock gives cannot be awaited; '{better}' gives coroutines",
    useBetter: "Use '{better}'",
  },
  {
    awaited: "'{name}' 会被 await，而这个 mock 的返回值不能 await；'{better}' 给出的才是协程",
    replaced: "'{name}' 是协程函数，而这个 mock 的返回值不能 await；'{better}' 给出的才是协程",
    useBetter: "改用 '{better}'",
  },
);
