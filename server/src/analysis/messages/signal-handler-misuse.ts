import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' in this handler does not wake the loop, which may notice it much later",
    useLoop: "Use 'loop.add_signal_handler'",
  },
  {
    message: "处理函数中的 '{name}' 不会唤醒循环，循环可能很久之后才察觉",
    useLoop: "改用 'loop.add_signal_handler'",
  },
);
