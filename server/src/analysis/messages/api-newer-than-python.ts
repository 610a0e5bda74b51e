import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' is new in Python {since}, and the project supports {oldest}",
  },
  {
    message: "'{name}' 是 Python {since} 新增的，而项目还支持 {oldest}",
  },
);
