import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "An exception in the block skips '{name}', because this 'yield' is not in a 'try'",
    skipped: 'This is skipped',
    protect: "Clean up in 'finally'",
  },
  {
    message: "这个 'yield' 不在 'try' 中，代码块里的异常会跳过 '{name}'",
    skipped: '这里会被跳过',
    protect: "在 'finally' 中清理",
  },
);
