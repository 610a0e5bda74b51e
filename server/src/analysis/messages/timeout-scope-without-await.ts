import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Nothing in the block of '{scope}' awaits, so the timeout cannot end it",
    removeScope: 'Remove the timeout',
  },
  {
    message: "'{scope}' 的代码块中没有任何 await，超时无法中断它",
    removeScope: '移除该超时',
  },
);
