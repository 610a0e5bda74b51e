import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    notHeld: "'{method}' fails unless '{name}' is held: it needs an 'async with {name}' around it",
    noPredicate: "The state may have changed again after 'wait()': test it in a 'while', or use 'wait_for'",
    enter: "Put it in 'async with {name}'",
  },
  {
    notHeld: "未持有 '{name}' 时调用 '{method}' 会报错：外面需要 'async with {name}'",
    noPredicate: "'wait()' 返回后状态可能又变了：请在 'while' 中检查条件，或改用 'wait_for'",
    enter: "放入 'async with {name}'",
  },
);
