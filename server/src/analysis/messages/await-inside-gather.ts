import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "This await ends before '{runner}' starts, which then gets a plain value and fails",
    several: "This await ends before '{runner}' starts: nothing runs side by side, and the call fails",
    dropAwait: 'Remove this await',
    dropAwaits: 'Remove the awaits of this call',
  },
  {
    message: "这个 await 在 '{runner}' 开始之前就已完成，'{runner}' 得到的只是普通值，因而会失败",
    several: "这个 await 在 '{runner}' 开始之前就已完成：没有任何并发，调用还会失败",
    dropAwait: '去掉这个 await',
    dropAwaits: '去掉这次调用中的 await',
  },
);
