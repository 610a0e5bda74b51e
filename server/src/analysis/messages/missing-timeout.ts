import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    wait: "Nothing limits how long '{name}' waits for the other end",
    switchedOff: "'timeout=None' lets every request of '{name}' wait for ever",
    limit: 'Limit it to ten seconds',
  },
  {
    wait: "没有任何东西限制 '{name}' 等待对端的时间",
    switchedOff: "'timeout=None' 会让 '{name}' 的每个请求都可能永远等待",
    limit: '限制为 10 秒',
  },
);
