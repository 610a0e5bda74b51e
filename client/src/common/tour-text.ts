// A short broken program for the first minutes: three mistakes, each with a fix. It is part of the client, since `examples/` is not shipped.
import type { Locale } from '../../../server/src/analysis/index.ts';

/** The rules that speak in the tour, from top to bottom. */
export const tourRules = ['blocking-call-in-async', 'coroutine-never-awaited', 'dangling-task'];

const words: Readonly<Record<Locale, Readonly<Record<'intro' | 'blocking' | 'forgotten' | 'dropped', string>>>> = {
  en: {
    intro: `A short tour: three mistakes are underlined.

Rest the mouse on one to read what happens there. Then place the cursor in it, press
Ctrl+. (on a Mac Cmd+.) and choose the first fix.`,
    blocking: 'While this sleeps, nothing else runs: the second cup has to wait.',
    forgotten: 'Looks like a call, but does nothing without await: no cup is brewed.',
    dropped: 'Nobody keeps this task, so it may vanish before it is done.',
  },
  'zh-cn': {
    intro: `快速体验：下面有三处错误，已用波浪线标出。

把鼠标停在波浪线上，看看那里会发生什么；再把光标移到那里，按 Ctrl+.
（Mac 上按 Cmd+.），选择第一项修复。`,
    blocking: '这里一睡，其他任务都动不了：第二杯只能干等。',
    forgotten: '看上去是调用，但没有 await 就什么也不做：一杯也没有冲。',
    dropped: '没有人保留这个任务，它可能没做完就消失了。',
  },
};

export function tourText(locale: Locale): string {
  const { intro, blocking, forgotten, dropped } = words[locale];
  return `"""${intro}
"""

import asyncio
import time


async def brew(cup: str) -> None:
    print("brewing", cup)
    # ${blocking}
    time.sleep(1)
    print("done", cup)


async def serve(cup: str) -> None:
    # ${forgotten}
    brew(cup)
    print("served", cup)


async def main() -> None:
    # ${dropped}
    asyncio.create_task(serve("tea"))
    await serve("coffee")


if __name__ == "__main__":
    asyncio.run(main())
`;
}

/** How far the reader is. `most` is the largest number of findings seen; findings that went without an edit do not count. */
export function tourProgress(most: number, now: number, isEdited: boolean): 'begun' | 'fixedOne' | 'fixedAll' {
  if (!isEdited || now >= most) return 'begun';
  return now === 0 ? 'fixedAll' : 'fixedOne';
}
