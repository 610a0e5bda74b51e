import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "These coroutines share '{name}', and a '{type}' can serve only one at a time",
    usedHere: "'{name}' is shared here",
  },
  {
    message: "这些协程共用 '{name}'，而一个 '{type}' 同一时间只能为一个协程服务",
    usedHere: "在此处共用 '{name}'",
  },
);
