import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' runs right here, and '{api}' gets its result instead of the function",
    callback: "'{name}' is called right here, and '{api}' gets its result instead of the function",
    coroutine: "'{api}' needs a function and gets the coroutine of '{name}', which it cannot call",
    passFunction: 'Pass the function and its arguments',
    awaitDirectly: 'Await it directly',
  },
  {
    message: "'{name}' 在这里就执行了，'{api}' 得到的是它的结果而不是函数",
    callback: "'{name}' 在这里就被调用了，'{api}' 得到的是它的结果而不是函数",
    coroutine: "'{api}' 需要的是函数，得到的却是 '{name}' 的协程对象，无法调用",
    passFunction: '传入函数及其参数',
    awaitDirectly: '直接 await 它',
  },
);
