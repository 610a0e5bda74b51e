import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' is not safe outside the loop's thread, and this code runs in another one",
    behind: "This function runs in a thread, where it calls '{name}', which is not thread-safe",
    thread: 'It is handed to a thread here',
    hop: "Calls '{name}' here",
    touch: "'{name}' is called here",
    threadsafe: "Use 'call_soon_threadsafe'",
    submit: 'Submit it with asyncio.run_coroutine_threadsafe(...)',
    viaLoop: "Let the future's loop call it with call_soon_threadsafe",
  },
  {
    message: "'{name}' 只能在事件循环的线程中调用，而这段代码在另一个线程中运行",
    behind: "此函数在线程中运行，却调用了不是线程安全的 '{name}'",
    thread: '在这里交给线程',
    hop: "在这里调用 '{name}'",
    touch: "在这里调用 '{name}'",
    threadsafe: "改用 'call_soon_threadsafe'",
    submit: '用 asyncio.run_coroutine_threadsafe(...) 提交',
    viaLoop: '让 future 的事件循环通过 call_soon_threadsafe 调用它',
  },
);
