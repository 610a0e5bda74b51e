import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{keyword}' of '{name}' is deprecated and removed in the next version: it is '{now}' now",
    rename: "Rename it to '{now}'",
  },
  {
    message: "'{name}' 的参数 '{keyword}' 已弃用，下一个版本会移除：现在叫 '{now}'",
    rename: "重命名为 '{now}'",
  },
);
