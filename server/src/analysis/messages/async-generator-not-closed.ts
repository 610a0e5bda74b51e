import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Leaving this loop early keeps '{name}' suspended, and its clean-up runs late or never",
    closing: "Close it with 'aclosing'",
  },
  {
    message: "提前离开循环会让 '{name}' 停在 yield 处，其清理代码会很晚才执行，甚至不执行",
    closing: "用 'aclosing' 关闭它",
  },
);
