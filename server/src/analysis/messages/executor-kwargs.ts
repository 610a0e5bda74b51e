import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' does not hand '{keyword}' on: the call raises TypeError",
    usePartial: "Bind the arguments with 'functools.partial'",
  },
  {
    message: "'{name}' 不会转交 '{keyword}'：此调用会抛出 TypeError",
    usePartial: "用 'functools.partial' 绑定参数",
  },
);
