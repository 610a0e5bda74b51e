import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Nobody awaits this '{name}': the work may be cut short, and its errors are lost",
    elsewhere: "The future of '{name}' is dropped, so nobody sees whether the work failed",
    asResult: "'{name}' gives a future here, not the result, which is there only after 'await'",
  },
  {
    message: "没有人 await 这个 '{name}'：其中的工作可能中途被丢弃，错误也无人知晓",
    elsewhere: "'{name}' 返回的 Future 被丢弃，没有人知道这项工作是否失败",
    asResult: "这里的 '{name}' 给出的是 Future 而不是结果，要 'await' 之后才有结果",
  },
);
