import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Who stops reading '{name}' early leaves this block open until the generator is collected",
    enteredHere: 'The block is entered here',
  },
  {
    message: "提前停止读取 '{name}' 时，这个代码块会一直打开，直到生成器被回收",
    enteredHere: '在此进入该代码块',
  },
);
