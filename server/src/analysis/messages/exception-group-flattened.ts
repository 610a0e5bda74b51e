import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Raising one error of the group '{name}' loses the others",
    raiseGroup: 'Raise the whole group again',
  },
  {
    message: "只抛出异常组 '{name}' 中的一个异常，其余异常都会丢失",
    raiseGroup: '重新抛出整个异常组',
  },
);
