import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' takes '{lock}', which is held here: the coroutine waits for itself",
    nested: "'{lock}' is already held here: the coroutine waits for itself",
    held: "'{lock}' is taken here",
    hop: "Awaits '{name}' here",
    again: "'{lock}' is taken again here",
  },
  {
    message: "'{name}' 会获取此处已持有的 '{lock}'：协程在等待自己，永远不会继续",
    nested: "此处已经持有 '{lock}'：协程在等待自己，永远不会继续",
    held: "'{lock}' 在这里获取",
    hop: "在这里 await '{name}'",
    again: "'{lock}' 在这里再次获取",
  },
);
