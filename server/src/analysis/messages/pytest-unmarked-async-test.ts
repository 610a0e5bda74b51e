import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' has no '@{mark}' as its neighbours have: in strict mode nobody runs it",
    mark: "Add '@{mark}'",
  },
  {
    message: "'{name}' 没有像相邻的测试那样标记 '@{mark}'：在 strict 模式下没有人运行它",
    mark: "添加 '@{mark}'",
  },
);
