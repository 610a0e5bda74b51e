import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    wait: "'{name}' stops the event loop until its next item arrives",
    data: "The items of '{name}' are fetched on the event loop; every other task waits",
    listInThread: 'Collect the items in a thread',
  },
  {
    wait: "'{name}' 的下一项到达之前，事件循环一直停住",
    data: "'{name}' 的各项在事件循环上取得，其他任务只能等待",
    listInThread: '在线程中取出所有元素',
  },
);
