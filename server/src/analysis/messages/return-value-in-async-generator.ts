import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'return' with a value in the async generator '{name}' is a syntax error, the file cannot run",
    dropValue: "Write 'return' without the value",
    splitValue: "Evaluate it and 'return' without a value",
  },
  {
    message: "异步生成器 '{name}' 中带值的 'return' 是语法错误，整个文件无法运行",
    dropValue: "改写为不带值的 'return'",
    splitValue: "先求值，再用不带值的 'return'",
  },
);
