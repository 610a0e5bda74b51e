import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    compared: "The coroutine of '{name}' is compared instead of its result, which is never computed",
    operand: "The operation gets the coroutine of '{name}' instead of its result, and fails",
  },
  {
    compared: "这里比较的是 '{name}' 返回的协程对象，而不是它的结果，函数体不会执行",
    operand: "这里参与运算的是 '{name}' 返回的协程对象，而不是它的结果，运算会失败",
  },
);
