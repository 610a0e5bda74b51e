import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' is an ExceptionGroup here, which has no '{attribute}'",
    forEach: 'Do it for each error of the group',
  },
  {
    message: "这里的 '{name}' 是 ExceptionGroup，没有 '{attribute}' 属性",
    forEach: '对异常组中的每个异常分别处理',
  },
);
