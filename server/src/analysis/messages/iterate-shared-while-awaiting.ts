import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    fails: "This loop fails if '{changer}' changes '{name}' while it awaits",
    skips: "This loop skips items if '{changer}' removes some from '{name}' while it awaits",
    copy: 'Iterate over a copy',
  },
  {
    fails: "循环等待期间，如果 '{changer}' 修改了 '{name}'，循环会报错",
    skips: "循环等待期间，如果 '{changer}' 从 '{name}' 中删除元素，循环会漏掉一些元素",
    copy: '遍历一份副本',
  },
);
