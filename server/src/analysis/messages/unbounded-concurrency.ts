import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Nothing limits how many '{name}' run at once: one per element, however many there are",
    limit: 'Limit with a semaphore',
  },
  {
    message: "没有限制同时运行的 '{name}' 数量：有多少元素就会同时启动多少个",
    limit: '用信号量限制并发数',
  },
);
