import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    try: "'{decorator}' leaves its 'try' block before '{name}' begins to run",
    with: "'{decorator}' leaves its 'with' block before '{name}' begins to run",
    loop: "'{decorator}' never repeats '{name}': its call only makes a coroutine",
    clock: "'{decorator}' does not time '{name}', only the making of a coroutine",
    call: "This call of '{name}' only makes a coroutine",
  },
  {
    try: "'{decorator}' 在 '{name}' 开始执行之前就离开了 'try' 代码块",
    with: "'{decorator}' 在 '{name}' 开始执行之前就离开了 'with' 代码块",
    loop: "'{decorator}' 不会重试 '{name}'：这里的调用只是创建协程",
    clock: "'{decorator}' 测量的不是 '{name}' 的耗时，只是创建协程的耗时",
    call: "这里对 '{name}' 的调用只是创建协程",
  },
);
