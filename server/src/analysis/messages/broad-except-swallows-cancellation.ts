import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{clause}' also catches the task's cancellation, so cancelling it has no effect",
    goesOn: "'{clause}' also catches the task's cancellation, so the loop cannot be stopped",
    narrow: "Write 'except Exception:'",
    raiseFirst: 'Let the cancellation pass in a clause of its own',
  },
  {
    message: "'{clause}' 也会捕获任务的取消异常，取消因此不起作用",
    goesOn: "'{clause}' 也会捕获任务的取消异常，循环因此无法停止",
    narrow: "改写为 'except Exception:'",
    raiseFirst: '用单独的子句让取消异常通过',
  },
);
