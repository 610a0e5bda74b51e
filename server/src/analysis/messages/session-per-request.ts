import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    inLoop: "Every turn of the loop makes a '{type}' with connections of its own",
    perCall: "Every call of '{name}' makes a '{type}' with connections of its own, and it is called in a loop",
    calledInLoop: "'{name}' is called in a loop here",
    outside: 'Put the loop into the block',
  },
  {
    inLoop: "循环的每一轮都会新建一个带有自己的连接的 '{type}'",
    perCall: "每次调用 '{name}' 都会新建一个带有自己的连接的 '{type}'，而它在循环中被调用",
    calledInLoop: "'{name}' 在此处的循环中被调用",
    outside: '把循环移入代码块中',
  },
);
