import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Each request makes a new '{name}', so no connection is ever used twice",
  },
  {
    message: "每个请求都新建一个 '{name}'，连接从来得不到复用",
  },
);
