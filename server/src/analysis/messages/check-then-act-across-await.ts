import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "While this waits, others find '{name}' missing as well, and it is made twice",
    testedHere: 'Tested here',
  },
  {
    message: "等待期间，其他协程同样会发现 '{name}' 缺失，于是重复创建",
    testedHere: '在此处检查',
  },
);
