import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    spread: "'{name}' takes awaitables one by one, so a collection of them raises TypeError",
    collect: "'{name}' takes one collection of awaitables, so this raises TypeError",
    future: "'{name}' makes tasks of coroutines only, and '{made}' gives a future: this raises TypeError",
    bare: 'Leave the future as it is, it runs already',
    addStar: "Pass its items, with '*'",
    makeList: 'Pass a list',
  },
  {
    spread: "'{name}' 需要逐个传入可等待对象，传入集合会抛出 TypeError",
    collect: "'{name}' 只接受一个由可等待对象组成的集合，此处会抛出 TypeError",
    future: "'{name}' 只能把协程包装成任务，而 '{made}' 给出的是 Future：此处会抛出 TypeError",
    bare: '直接使用这个 Future，它已经在运行',
    addStar: "用 '*' 逐个传入",
    makeList: '改为传入列表',
  },
);
