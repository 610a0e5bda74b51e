import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    read: "The items are coroutines of '{name}', not results; nobody runs them",
    awaited: "A list of '{name}' coroutines cannot be awaited; gather runs its items",
    kept: "This makes a list of '{name}' coroutines that nobody runs",
    gather: "Run them with 'await asyncio.gather'",
    awaitEach: 'Await them one after the other',
  },
  {
    read: "这里的元素是 '{name}' 的协程对象而不是结果，没有人运行它们",
    awaited: "由 '{name}' 的协程组成的列表不能直接 await，要用 gather 来运行其中的元素",
    kept: "这里得到的是 '{name}' 的协程列表，没有人运行它们",
    gather: "用 'await asyncio.gather' 运行它们",
    awaitEach: '逐个 await',
  },
);
