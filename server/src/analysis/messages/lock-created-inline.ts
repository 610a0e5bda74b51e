import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Every call makes its own '{name}' here, so it never holds anybody back",
    hoist: 'Create it once, in front of the function',
  },
  {
    message: "每次调用都会新建一个 '{name}'，因此它约束不了任何人",
    hoist: '移到函数之前，只创建一次',
  },
);
