import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "An error or a cancellation after this leaves '{name}' locked for good",
    releasedHere: 'Only this line releases it',
    asyncWith: "Use 'async with'",
  },
  {
    message: "此后一旦出错或被取消，'{name}' 就再也不会释放",
    releasedHere: '只有这一行会释放它',
    asyncWith: "改用 'async with'",
  },
);
