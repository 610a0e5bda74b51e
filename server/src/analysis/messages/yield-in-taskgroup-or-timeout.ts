import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    group: "Yielding inside '{name}' lets a failed child cancel the code that uses this generator",
    timeout: "Yielding inside '{name}' counts the caller's time and cancels the caller's code",
    enteredHere: "'{name}' is entered here",
  },
  {
    group: "在 '{name}' 内 yield，子任务出错时会取消正在使用该生成器的代码",
    timeout: "在 '{name}' 内 yield，会把调用方的耗时算进去，并取消调用方的代码",
    enteredHere: "在此处进入 '{name}'",
  },
);
