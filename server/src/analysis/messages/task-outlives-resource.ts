import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "The block closes '{resource}' at once, while the task still needs it",
    awaited: "The task is awaited behind the block, which has closed '{resource}' by then",
    late: 'Awaited here, behind the block',
    awaitInBlock: 'Wait for the task inside the block',
  },
  {
    message: "代码块随即关闭 '{resource}'，而任务还需要它",
    awaited: "任务在代码块之后才被等待，那时 '{resource}' 已经关闭",
    late: '在代码块之后才等待',
    awaitInBlock: '在代码块内等待该任务',
  },
);
