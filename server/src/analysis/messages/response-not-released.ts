import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Nobody reads or releases '{name}', so its connection may stay taken",
    dropped: 'Nobody can read or release this response, so its connection may stay taken',
    gathered: 'These responses keep their connections until they are read: with none left, the other requests wait in vain',
    enter: "Release it with 'async with'",
  },
  {
    message: "'{name}' 既没有被读取也没有被释放，其连接可能一直被占用",
    dropped: '这个响应无法再被读取或释放，其连接可能一直被占用',
    gathered: '这些响应在被读取之前一直占用连接：连接用尽后，其余请求只能白白等待',
    enter: "用 'async with' 释放它",
  },
);
