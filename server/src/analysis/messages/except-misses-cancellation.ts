import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{task}' was cancelled and raises 'CancelledError', which 'Exception' does not catch",
    cancelled: 'Cancelled here',
    catchToo: "Catch 'CancelledError' as well",
  },
  {
    message: "'{task}' 已被取消，会抛出 'CancelledError'，而 'Exception' 捕获不到它",
    cancelled: '在此取消',
    catchToo: "同时捕获 'CancelledError'",
  },
);
