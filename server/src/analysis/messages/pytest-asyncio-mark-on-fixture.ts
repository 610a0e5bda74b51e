import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "The mark '{mark}' has no effect on the fixture '{name}', and pytest 9 refuses it",
    dropMark: 'Remove the mark',
  },
  {
    message: "标记 '{mark}' 对 fixture '{name}' 不起作用，pytest 9 会直接报错",
    dropMark: '删除这个标记',
  },
);
