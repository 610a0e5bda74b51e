import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Leaving the block of '{name}' raises RuntimeError: there is a second 'yield'",
    first: "The block runs at this 'yield'",
  },
  {
    message: "离开 '{name}' 的代码块时会引发 RuntimeError：还有第二个 'yield'",
    first: "代码块在这个 'yield' 处运行",
  },
);
