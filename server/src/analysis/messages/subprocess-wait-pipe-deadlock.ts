import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Nobody reads the '{stream}' pipe of '{name}': once it is full, this wait never ends",
    communicate: 'Read the output with communicate()',
  },
  {
    message: "没有代码读取 '{name}' 的 '{stream}' 管道：管道一旦写满，这里会永远等下去",
    communicate: '用 communicate() 读取输出',
  },
);
