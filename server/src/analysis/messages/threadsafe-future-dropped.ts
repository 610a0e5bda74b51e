import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "The future is dropped, so an error of '{work}' is seen by nobody",
    logError: 'Ask for the result when it is done, which logs an error',
  },
  {
    message: "返回的 future 被丢弃，'{work}' 的异常没有人能看到",
    logError: '完成时读取结果，异常会因此记入日志',
  },
);
