import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: 'The program runs whenever this module is imported, for its own definitions too',
    addGuard: "Put it under 'if __name__ == \"__main__\":'",
  },
  {
    message: '只要导入该模块，哪怕只为其中的定义，程序就会运行',
    addGuard: "放到 'if __name__ == \"__main__\":' 之下",
  },
);
