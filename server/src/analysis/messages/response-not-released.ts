import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Nobody reads or releases '{name}', so its connection may stay taken",
    dropped: 'Nobody can read or release this response, so its connection may stay taken',
    enter: "Release it with 'async with'",
  },
  {
    message: "'{name}' 既没有被读取也没有被释放，其连接可能一直被占用",
    dropped: '这个响应无法再被读取或释放，其连接可能一直被占用',
    enter: "用 'async with' 释放它",
  },
);
