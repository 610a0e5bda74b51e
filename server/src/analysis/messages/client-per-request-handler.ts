import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' makes a new '{type}' for every request and so never reuses a connection",
  },
  {
    message: "'{name}' 为每个请求新建一个 '{type}'，连接因此从不复用",
  },
);
