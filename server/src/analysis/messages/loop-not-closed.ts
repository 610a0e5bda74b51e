import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' is never closed, so its selector and sockets stay open",
    useRun: "Use 'asyncio.run', which closes its loop",
    closeInFinally: "Close '{name}' in 'finally'",
  },
  {
    message: "'{name}' 从未关闭，它的选择器和套接字会一直开着",
    useRun: "改用 'asyncio.run'，它会关闭自己的循环",
    closeInFinally: "在 'finally' 中关闭 '{name}'",
  },
);
