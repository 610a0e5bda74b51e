import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' has not run yet, so this raises InvalidStateError",
    awaitIt: "Write 'await {name}'",
  },
  {
    message: "'{name}' 尚未运行，此处会抛出 InvalidStateError",
    awaitIt: "改写为 'await {name}'",
  },
);
