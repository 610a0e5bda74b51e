import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    tested: "'{api}' tests the coroutines that '{name}' returns, and those are always true",
    used: "'{api}' works on the coroutines that '{name}' returns, not on its results",
    comprehension: 'Write a comprehension that awaits',
  },
  {
    tested: "'{api}' 检查的是 '{name}' 返回的协程对象，而协程对象恒为真",
    used: "'{api}' 处理的是 '{name}' 返回的协程对象，而不是它的结果",
    comprehension: '改写为使用 await 的推导式',
  },
);
