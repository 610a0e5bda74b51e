import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "The timeout cancels '{task}', which is waited for again afterwards",
    loop: "The first timeout cancels '{task}', so the loop does not go on waiting for it",
    shield: "Shield the task from the timeout",
  },
  {
    message: "超时会取消 '{task}'，而之后还要等待它",
    loop: "第一次超时就会取消 '{task}'，循环无法继续等待它",
    shield: '用 shield 保护该任务不被超时取消',
  },
);
