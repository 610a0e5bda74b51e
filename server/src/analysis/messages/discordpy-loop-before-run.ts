import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' of the '{type}' is not there before it runs, so this raises AttributeError",
  },
  {
    message: "'{type}' 运行之前还没有 '{name}'，这里会引发 AttributeError",
  },
);
