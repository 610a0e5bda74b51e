import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "A number as 'timeout' is on its way out: '{wrapper}' says which timeout is meant",
    raises: "A number as 'timeout' raises ValueError here: it must be a '{wrapper}'",
    wrap: "Write '{wrapper}({argument}=…)'",
  },
  {
    message: "用数值作为 'timeout' 的写法即将移除，应使用 '{wrapper}' 写明是哪种超时",
    raises: "此处以数值作为 'timeout' 会抛出 ValueError，必须使用 '{wrapper}'",
    wrap: "改写为 '{wrapper}({argument}=…)'",
  },
);
