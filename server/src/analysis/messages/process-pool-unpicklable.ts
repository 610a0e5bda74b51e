import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' is a nested function, which cannot be pickled, so the call fails",
    lambda: 'A lambda cannot be pickled, so the call fails',
    passArguments: 'Pass the function and its arguments',
  },
  {
    message: "'{name}' 是嵌套函数，无法序列化（pickle），因此调用会失败",
    lambda: 'lambda 无法序列化（pickle），因此调用会失败',
    passArguments: '直接传入函数及其参数',
  },
);
