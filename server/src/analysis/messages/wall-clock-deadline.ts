import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'{taker}' takes a time of the loop's clock, which '{clock}' is not",
    number: "'{taker}' takes a time of the loop's clock, and this number is long past",
    useDuration: "Write '{name}' with the duration",
    useLoopClock: "Ask the loop's clock",
  },
  {
    message: "'{taker}' 需要事件循环时钟的时间，而 '{clock}' 不是",
    number: "'{taker}' 需要事件循环时钟的时间，这个数值早已过去",
    useDuration: "改用 '{name}' 并传入时长",
    useLoopClock: '改用事件循环的时钟',
  },
);
