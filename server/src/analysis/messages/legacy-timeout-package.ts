import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Since Python {since} the standard library has '{successor}' for '{name}'",
    useSuccessor: "Write '{successor}'",
  },
  {
    message: "自 Python {since} 起，标准库中的 '{successor}' 可以代替 '{name}'",
    useSuccessor: "改写为 '{successor}'",
  },
);
