import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' also takes futures; for a coroutine '{better}' says that a task begins",
    useBetter: "Use '{better}'",
  },
  {
    message: "'{name}' 也接受 future；对协程应使用 '{better}'，明确表示启动一个任务",
    useBetter: "改用 '{better}'",
  },
);
