import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    spread: "'{name}' takes awaitables one by one, so a collection of them raises TypeError",
    collect: "'{name}' takes one collection of awaitables, so this raises TypeError",
    addStar: "Pass its items, with '*'",
    makeList: 'Pass a list',
  },
  {
    spread: "'{name}' 需要逐个传入可等待对象，传入集合会抛出 TypeError",
    collect: "'{name}' 只接受一个由可等待对象组成的集合，此处会抛出 TypeError",
    addStar: "用 '*' 逐个传入",
    makeList: '改为传入列表',
  },
);
