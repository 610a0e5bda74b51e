import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Nothing looks at how the task in '{attribute}' ends: an error of '{name}' goes unnoticed",
    report: 'Log its error when it is done',
  },
  {
    message: "没有代码查看 '{attribute}' 中任务的结果：'{name}' 出错也没有人知道",
    report: '任务结束时将异常写入日志',
  },
);
