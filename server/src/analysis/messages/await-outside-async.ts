import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{keyword}' in the plain function '{name}' is a syntax error, so the file cannot run",
    lambda: "'{keyword}' in a lambda is a syntax error, so the file cannot run",
    class: "'{keyword}' in a class body is a syntax error, so the file cannot run",
    module: "'{keyword}' at module level is a syntax error, so the file cannot run",
  },
  {
    message: "'{keyword}' 出现在普通函数 '{name}' 中是语法错误，整个文件无法运行",
    lambda: "'{keyword}' 出现在 lambda 中是语法错误，整个文件无法运行",
    class: "'{keyword}' 出现在类体中是语法错误，整个文件无法运行",
    module: "'{keyword}' 出现在模块顶层是语法错误，整个文件无法运行",
  },
);
