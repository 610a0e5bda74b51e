import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Nobody reads or releases '{name}', so its connection may stay taken",
    dropped: 'Nobody can read or release this response, so its connection may stay taken',
    gathered: 'Nobody reads or releases these responses: each may keep its connection, and once all are taken the other requests wait for ever',
    enter: "Release it with 'async with'",
  },
  {
    message: "'{name}' 既没有被读取也没有被释放，其连接可能一直被占用",
    dropped: '这个响应无法再被读取或释放，其连接可能一直被占用',
    gathered: '这些响应既没有被读取也没有被释放：每个响应都可能占用一个连接，连接用尽后其余请求会一直等待',
    enter: "用 'async with' 释放它",
  },
);
