import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Only this call sees '{name}', so this '{type}' never holds another call back",
    enteredHere: "'{name}' is entered here",
    hoist: 'Create it once, in front of the function',
  },
  {
    message: "'{name}' 只在本次调用内可见，这个 '{type}' 约束不了其他调用",
    enteredHere: "在此处进入 '{name}'",
    hoist: '移到函数之前，只创建一次',
  },
);
