import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Nobody closes '{name}', so the connections of this '{type}' stay open",
    inline: "Nobody can close this '{type}', so its connections stay open",
    enter: "Close it with 'async with'",
    closeInFinally: "Close it in 'finally'",
  },
  {
    message: "'{name}' 从未关闭，这个 '{type}' 的连接会一直占用",
    inline: "这个 '{type}' 没有任何引用可用来关闭，其连接会一直占用",
    enter: "用 'async with' 关闭它",
    closeInFinally: "在 'finally' 中关闭它",
  },
);
