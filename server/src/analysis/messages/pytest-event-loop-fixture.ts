import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "pytest-asyncio 1.0 and later do not use a fixture named '{name}'; 'loop_scope' says which loop tests share",
    remove: 'Remove the fixture',
  },
  {
    message: "pytest-asyncio 1.0 起不再使用名为 '{name}' 的 fixture；测试共用哪个事件循环由 'loop_scope' 决定",
    remove: '删除这个 fixture',
  },
);
