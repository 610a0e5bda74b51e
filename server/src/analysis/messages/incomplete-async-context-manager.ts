import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{type}' has '{name}' but no '{partner}', so 'async with' on it always fails",
    notAwaitable: "'{name}' gives nothing to await, so 'async with' on this class fails",
    givesNone: "'__aenter__' returns nothing, so '{name}' is None in a block that works with it",
    usedHere: "'{name}' is used here",
    returnSelf: "Return 'self'",
    addExit: "Add '__aexit__'",
    addEnter: "Add '__aenter__'",
    makeAsync: "Make it 'async def'",
  },
  {
    message: "'{type}' 有 '{name}' 却没有 '{partner}'，对它使用 'async with' 必然失败",
    notAwaitable: "'{name}' 返回的不是可等待对象，对这个类使用 'async with' 会失败",
    givesNone: "'__aenter__' 没有返回值，因此代码块里使用的 '{name}' 是 None",
    usedHere: "这里使用了 '{name}'",
    returnSelf: "返回 'self'",
    addExit: "添加 '__aexit__'",
    addEnter: "添加 '__aenter__'",
    makeAsync: "改为 'async def'",
  },
);
