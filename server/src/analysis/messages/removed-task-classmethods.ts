import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' was removed in Python 3.9, so this line raises AttributeError",
    useFunction: "Use '{successor}'",
  },
  {
    message: "'{name}' 已在 Python 3.9 中移除，此行会抛出 AttributeError",
    useFunction: "改用 '{successor}'",
  },
);
