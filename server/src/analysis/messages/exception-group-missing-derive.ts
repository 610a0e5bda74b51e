import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Without 'derive', parts of a '{name}' split by 'except*' are plain groups",
    addDerive: "Add 'derive'",
  },
  {
    message: "没有 'derive' 时，'{name}' 被 'except*' 拆分后会变成普通的异常组",
    addDerive: "添加 'derive'",
  },
);
