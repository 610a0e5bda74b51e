import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' holds {size}, and nobody takes anything out yet: this 'put' waits for ever",
  },
  {
    message: "'{name}' 只能容纳 {size} 个元素，而此时还没有人取出：这个 'put' 会永远等待",
  },
);
