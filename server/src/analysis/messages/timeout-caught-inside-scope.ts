import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{scope}' raises 'TimeoutError' behind its block, so this handler never sees it",
    raised: 'Inside the block a timeout is a cancellation; it becomes TimeoutError at the end',
    tryOutside: "Put the 'try' around the timeout",
  },
  {
    message: "'{scope}' 在其代码块之外抛出 'TimeoutError'，这里的处理代码捕获不到",
    raised: '在块内，超时表现为取消；离开块时才变成 TimeoutError',
    tryOutside: "将 'try' 移到超时块外层",
  },
);
