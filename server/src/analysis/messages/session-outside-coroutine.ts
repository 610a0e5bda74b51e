import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' needs a running event loop, and none can be running here",
  },
  {
    message: "'{name}' 需要正在运行的事件循环，而此处不可能有",
  },
);
