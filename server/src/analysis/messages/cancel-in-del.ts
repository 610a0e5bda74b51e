import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    async: "Nobody awaits '__del__', so its body never runs",
    starts: "'{name}' in '__del__': the loop may be closed by then, or belong to another thread",
    runs: "'{name}' in '__del__' fails where a loop is running, and may be called by any thread",
    rename: "Rename it to 'aclose', for its users to await",
  },
  {
    async: "没有人会 await '__del__'，它的函数体永远不会执行",
    starts: "在 '__del__' 中调用 '{name}'：届时事件循环可能已关闭，或属于其他线程",
    runs: "'__del__' 中的 '{name}' 在事件循环运行时会失败，而且可能由任意线程调用",
    rename: "改名为 'aclose'，由使用者 await",
  },
);
