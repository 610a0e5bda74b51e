import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: 'When one of them fails, the others go on, and nobody waits for them any more',
    handled: 'The first error is handled here',
  },
  {
    message: '其中一个失败时，其余的仍在运行，却再没有人等待它们',
    handled: '第一个异常在此处理',
  },
);
