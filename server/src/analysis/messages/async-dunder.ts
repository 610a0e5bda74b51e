import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    constructor: "'__init__' must return None, but a coroutine function cannot: the class cannot be made",
    value: "Python needs the value of '{name}' at once and gets a coroutine: TypeError",
    dropped: "Nobody awaits '{name}', so its body never runs",
    true: "Nobody awaits '{name}', and its coroutine always counts as true",
    dropAsync: "Write 'def'",
  },
  {
    constructor: "'__init__' 必须返回 None，协程函数做不到：这个类无法实例化",
    value: "Python 需要立即得到 '{name}' 的值，拿到的却是协程：TypeError",
    dropped: "没有人 await '{name}'，它的函数体永远不会运行",
    true: "没有人 await '{name}'，而它的协程总被当作真值",
    dropAsync: "改写为 'def'",
  },
);
