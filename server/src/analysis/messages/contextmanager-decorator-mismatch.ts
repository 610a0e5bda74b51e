import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    async: "'@{decorator}' cannot drive the async generator '{name}': entering it raises TypeError",
    plain: "'@{decorator}' needs an async generator, '{name}' is a plain one: entering it fails",
    noYield: "'{name}' has no 'yield', so '@{decorator}' makes nothing that can be entered",
    decorateAsync: "Decorate with 'asynccontextmanager'",
    decoratePlain: "Decorate with 'contextmanager'",
    makeAsync: "Write 'async def'",
  },
  {
    async: "'@{decorator}' 无法驱动异步生成器 '{name}'：进入时会引发 TypeError",
    plain: "'@{decorator}' 需要异步生成器，而 '{name}' 是普通生成器：进入时会失败",
    noYield: "'{name}' 没有 'yield'，'@{decorator}' 得不到可以进入的上下文管理器",
    decorateAsync: "改用装饰器 'asynccontextmanager'",
    decoratePlain: "改用装饰器 'contextmanager'",
    makeAsync: "改写为 'async def'",
  },
);
