import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    import: "'{name}' runs at import, where no event loop is running: it raises RuntimeError",
    called: "Only called at import, where no event loop is running: '{name}' raises RuntimeError",
    before: "The event loop is started only below, so '{name}' raises RuntimeError here",
    askLoop: "Ask '{loop}' for the task",
  },
  {
    import: "'{name}' 在导入时执行，此时没有运行中的事件循环，会抛出 RuntimeError",
    called: "此函数只在导入时被调用，没有运行中的事件循环，'{name}' 会抛出 RuntimeError",
    before: "事件循环在后面才启动，因此 '{name}' 在此会抛出 RuntimeError",
    askLoop: "改由 '{loop}' 创建任务",
  },
);
