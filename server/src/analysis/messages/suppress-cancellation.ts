import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: 'A cancellation ends here, so the task counts as finished instead of cancelled',
    goesOn: 'A cancellation ends here and the loop goes on, so the task cannot be stopped',
    letItPass: 'Let the cancellation pass',
  },
  {
    message: '取消在此被吞掉，任务会被视为正常结束而不是已取消',
    goesOn: '取消在此被吞掉，循环继续运行，任务无法停止',
    letItPass: '让取消异常通过',
  },
);
