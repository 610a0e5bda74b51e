import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "In strict mode nobody runs the async fixture '{name}': '@{right}' does",
    useRight: "Use '@{right}'",
  },
  {
    message: "在 strict 模式下没有人运行异步 fixture '{name}'，应使用 '@{right}'",
    useRight: "改用 '@{right}'",
  },
);
