import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: 'Tasks that are not done in time run on, neither cancelled nor awaited',
    cancelPending: 'Cancel what is pending and wait for its end',
  },
  {
    message: '超时后尚未完成的任务会继续运行，既没有被取消，也没有被等待',
    cancelPending: '取消未完成的任务并等待其结束',
  },
);
