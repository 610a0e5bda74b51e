import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' is part of Python; the package of this name is an outdated copy that is never imported",
    remove: "Remove '{name}' from the list",
  },
  {
    message: "'{name}' 是 Python 自带的；同名的包是过时的副本，从不会被导入",
    remove: "从列表中移除 '{name}'",
  },
);
