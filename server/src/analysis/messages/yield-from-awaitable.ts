import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'yield from' the coroutine '{name}' in a plain generator raises TypeError",
    iterator: "Delegate to '.__await__()'",
  },
  {
    message: "在普通生成器中 'yield from' 协程 '{name}' 会引发 TypeError",
    iterator: "改为委托给 '.__await__()'",
  },
);
