import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' is closed already, so this raises RuntimeError",
    closedHere: 'It is closed here',
    closeLater: "Close '{name}' after its last use",
  },
  {
    message: "'{name}' 已经关闭，此处会抛出 RuntimeError",
    closedHere: '在此处关闭',
    closeLater: "在最后一次使用之后再关闭 '{name}'",
  },
);
