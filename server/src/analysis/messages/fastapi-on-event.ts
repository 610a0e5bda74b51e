import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' is deprecated: a '{superseded}' function does both in one place",
  },
  {
    message: "'{name}' 已弃用：改用 '{superseded}' 函数，启动和关闭写在一处",
  },
);
