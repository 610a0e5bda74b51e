import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "The thread only builds the query of '{name}', so it is run later, on the event loop",
    evaluate: 'Run the query in the thread',
  },
  {
    message: "线程中只构造了 '{name}' 的查询，真正执行是之后在事件循环上",
    evaluate: '在线程中执行查询',
  },
);
