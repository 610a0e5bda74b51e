import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: 'A failed attempt is repeated at once, which burdens a service that is in trouble already',
    sleep: 'Wait before the next attempt',
  },
  {
    message: '失败之后立即重试，会给本已出问题的服务增加负担',
    sleep: '下次尝试之前先等待',
  },
);
