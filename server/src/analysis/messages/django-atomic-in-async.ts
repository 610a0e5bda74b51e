import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "The transaction is committed before '{name}' runs, so nothing in it is atomic",
    enter: "This transaction has no asynchronous form, so 'async with' on it fails",
  },
  {
    message: "事务在 '{name}' 运行之前就已提交，其中的操作都不在事务内",
    enter: "这种事务没有异步形式，对它使用 'async with' 会失败",
  },
);
