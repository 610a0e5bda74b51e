import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' only starts the task: its errors are raised later and miss this handler",
    created: 'The task is created here',
    awaitInside: "Await it in the 'try'",
  },
  {
    message: "'{name}' 只是启动任务：任务的异常稍后才抛出，这里捕获不到",
    created: '任务在此创建',
    awaitInside: "在 'try' 中 await 它",
  },
);
