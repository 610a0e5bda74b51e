import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Nothing calls 'task_done()' on '{name}', so 'join()' never returns",
    skipped: "This 'continue' skips 'task_done()', so '{name}.join()' never returns",
    doneHere: "'task_done()' is called here",
    finish: "Call 'task_done()' in 'finally'",
    doneFirst: "Call '{name}.task_done()' first",
  },
  {
    message: "没有代码对 '{name}' 调用 'task_done()'，'join()' 永远不会返回",
    skipped: "此处的 'continue' 跳过了 'task_done()'，'{name}.join()' 永远不会返回",
    doneHere: "在此处调用 'task_done()'",
    finish: "在 'finally' 中调用 'task_done()'",
    doneFirst: "先调用 '{name}.task_done()'",
  },
);
