import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' is deprecated since Python 3.12 and removed in 3.14",
    removeWatcher: 'Remove it: subprocesses are watched without it',
  },
  {
    message: "'{name}' 自 Python 3.12 起弃用，并在 3.14 中移除",
    removeWatcher: '删除：没有它，子进程同样会被监视',
  },
);
