import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' does not start here; if the await before its own fails, it never runs",
    batch: "The coroutines in '{variable}' do not start here, and never run if the await before fails",
    oneByOne: "The coroutines in '{variable}' do not run side by side; the loop starts one at a time",
    between: 'This await comes first',
    moveDown: 'Create it where it is awaited',
    startNow: 'Start it now as a task',
    startAllNow: 'Start them now as tasks',
  },
  {
    message: "'{name}' 不会从这里开始运行；如果在它之前的 await 失败，它就永远不会运行",
    batch: "'{variable}' 中的协程不会从这里开始运行；如果在它们之前的 await 失败，它们就永远不会运行",
    oneByOne: "'{variable}' 中的协程不会并发运行，循环 await 到哪一个，哪一个才开始",
    between: '这个 await 先执行',
    moveDown: '在 await 的地方再创建',
    startNow: '立即作为任务启动',
    startAllNow: '立即作为任务全部启动',
  },
);
