import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'CancelledError' ends here, so the task counts as finished instead of cancelled",
    goesOn: "'CancelledError' ends here and the loop goes on, so the task cannot be stopped",
    raiseAgain: 'Raise it again at the end of the handler',
    raiseFirst: 'Let the cancellation pass in a clause of its own',
  },
  {
    message: "'CancelledError' 在此被吞掉，任务会被视为正常结束而不是已取消",
    goesOn: "'CancelledError' 在此被吞掉，循环继续运行，任务无法停止",
    raiseAgain: '在处理代码末尾重新抛出',
    raiseFirst: '用单独的子句让取消异常通过',
  },
);
