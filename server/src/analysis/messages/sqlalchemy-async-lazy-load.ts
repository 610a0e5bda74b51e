import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "After a commit, reading an attribute of these objects fails: it would have to await",
    keepLoaded: "Add '{written}'",
  },
  {
    message: "提交之后再读取这些对象的属性会失败：那需要 await",
    keepLoaded: "添加 '{written}'",
  },
);
