import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    wait: "'{name}' stops the event loop until it returns; no other task can run",
    data: "'{name}' works on files on the event loop; every other task waits for the disk",
    syscall: "'{name}' makes a system call on the event loop",
    cpu: "'{name}' computes on the event loop; every other task waits until it is done",
    input: "'{name}' stops the event loop until somebody answers",
    debugger: "'{name}' stops the whole event loop; timeouts fire as soon as it goes on",
    also: "'{name}' belongs to the same work and blocks as well",
    awaitTwin: "Await '{twin}' instead",
    toThread: "Run it in a thread with 'await asyncio.to_thread'",
    inExecutor: "Run it in a thread with 'run_in_executor'",
    liftBlock: 'Move the whole block into a function and run that in a thread',
    clientTwin: "Use '{twin}' and await the response",
    remove: 'Remove the breakpoint',
  },
  {
    wait: "'{name}' 返回之前事件循环一直停住，其他任务都无法运行",
    data: "'{name}' 在事件循环上读写文件，其他任务都得等待磁盘",
    syscall: "'{name}' 在事件循环上执行系统调用",
    cpu: "'{name}' 在事件循环上进行计算，完成之前其他任务只能等待",
    input: "'{name}' 会让事件循环停住，直到有人输入",
    debugger: "'{name}' 会停住整个事件循环，恢复运行时超时会立即触发",
    also: "'{name}' 属于同一段操作，同样会阻塞",
    awaitTwin: "改为 await '{twin}'",
    toThread: "用 'await asyncio.to_thread' 放到线程中运行",
    inExecutor: "用 'run_in_executor' 放到线程中运行",
    liftBlock: '将整个代码块移入函数并放到线程中运行',
    clientTwin: "改用 '{twin}' 并 await 响应",
    remove: '删除断点',
  },
);
