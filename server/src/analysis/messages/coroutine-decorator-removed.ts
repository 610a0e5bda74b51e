import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' was removed in Python 3.11, so this line fails there",
    deprecated: "'{name}' is deprecated since Python 3.8 and removed in 3.11",
    makeAsync: "Write 'async def' and 'await'",
  },
  {
    message: "'{name}' 已在 Python 3.11 中移除，此行在那里会出错",
    deprecated: "'{name}' 自 Python 3.8 起弃用，并在 3.11 中移除",
    makeAsync: "改写为 'async def' 和 'await'",
  },
);
