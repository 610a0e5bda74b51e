import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' is closed when its 'async with' ends, so '{method}' fails here",
    returned: "The caller gets '{name}' closed: its 'async with' ends with this 'return'",
    closedBy: "The end of this block closes '{name}'",
    moveInside: 'Move the statements into the block',
  },
  {
    message: "'{name}' 在 'async with' 结束时已经关闭，此处的 '{method}' 会失败",
    returned: "调用方拿到的 '{name}' 已经关闭：'async with' 随这个 'return' 结束",
    closedBy: "这个块结束时会关闭 '{name}'",
    moveInside: '将语句移入块中',
  },
);
