import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    old: "Up to Python 3.9 this '{name}' belongs to a loop that 'asyncio.run' does not use",
    several: "This '{name}' belongs to the first loop that waits on it, and this file runs several",
  },
  {
    old: "在 Python 3.9 及之前，这个 '{name}' 属于 'asyncio.run' 不会使用的事件循环",
    several: "这个 '{name}' 属于首个在其上等待的事件循环，而此文件会运行多个循环",
  },
);
