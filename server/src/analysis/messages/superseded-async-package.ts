import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' has been superseded by '{by}'",
    rename: "Import from '{module}'",
  },
  {
    message: "'{name}' 已被 '{by}' 取代",
    rename: "改为从 '{module}' 导入",
  },
);
