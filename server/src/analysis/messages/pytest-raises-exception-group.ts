import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "Any group will do here, whatever errors it holds; '{right}' looks into it",
  },
  {
    message: "这里任何异常组都能通过，不管其中是什么异常；'{right}' 会检查组里的内容",
  },
);
