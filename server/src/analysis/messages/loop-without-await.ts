import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    endless: 'This loop never ends and never awaits, so nothing else on the event loop runs again',
    busy: 'This loop waits without await, so what it waits for gets no turn',
    letOthersRun: "Let others run with 'await asyncio.sleep(0)'",
  },
  {
    endless: '这个循环既不结束也不 await，事件循环上的其他任务再也无法运行',
    busy: '这个循环在没有 await 的情况下空等，它所等待的任务得不到运行机会',
    letOthersRun: "用 'await asyncio.sleep(0)' 让其他任务运行",
  },
);
