import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{name}' is deprecated since Python 3.14 and planned to be removed in 3.16",
    useInspect: "Use 'inspect.iscoroutinefunction'",
  },
  {
    message: "'{name}' 自 Python 3.14 起弃用，并计划在 3.16 中移除",
    useInspect: "改用 'inspect.iscoroutinefunction'",
  },
);
