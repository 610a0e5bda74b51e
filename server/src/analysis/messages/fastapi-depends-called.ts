import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{framework}' gets the result of '{name}' and not the function, so each request fails",
    dropCall: 'Pass the function itself',
  },
  {
    message: "'{framework}' 得到的是 '{name}' 的返回值而不是函数本身，每个请求都会失败",
    dropCall: '传入函数本身',
  },
);
