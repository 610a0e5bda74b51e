import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "The results are never looked at, so errors of '{name}' vanish without a trace",
    logErrors: 'Log what failed',
    letItRaise: "Remove 'return_exceptions=True', so that the first error is raised",
  },
  {
    message: "返回的结果无人查看，'{name}' 的异常会无声无息地消失",
    logErrors: '将失败记入日志',
    letItRaise: "移除 'return_exceptions=True'，让第一个异常直接抛出",
  },
);
