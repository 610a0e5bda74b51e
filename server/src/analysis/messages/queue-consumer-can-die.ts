import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "An error here ends the worker for good, and '{name}.join()' waits for ever",
    takenHere: "Items of '{name}' are taken out here",
  },
  {
    message: "此处出错会让 worker 就此结束，'{name}.join()' 将永远等待",
    takenHere: "在此处从 '{name}' 取出元素",
  },
);
