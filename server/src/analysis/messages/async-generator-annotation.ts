import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' is an async generator, so '{written}' is wrong: it gives an '{right}'",
    annotate: "Annotate it as '{right}'",
  },
  {
    message: "'{name}' 是异步生成器，'{written}' 标注有误：它返回的是 '{right}'",
    annotate: "标注为 '{right}'",
  },
);
