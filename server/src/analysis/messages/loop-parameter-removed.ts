import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' takes no '{keyword}' since Python {version}, so the call raises TypeError",
    removeArgument: "Remove the '{keyword}' argument",
  },
  {
    message: "'{name}' 自 Python {version} 起不再接受 '{keyword}'，此调用会抛出 TypeError",
    removeArgument: "删除 '{keyword}' 参数",
  },
);
