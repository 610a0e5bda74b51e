// A statement calls a coroutine function and drops the coroutine: its body never runs.

import { keepTask } from '../edits/keep-task.ts';
import { awaitFixes } from '../edits/make-async.ts';
import { coroutineOf, expectsFailure, groundOf, handleOf, isDropped, type Coroutine } from '../facts/awaiting.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'coroutine-never-awaited',
  aliases: ['reportUnusedCoroutine', 'unused-coroutine', 'unused-awaitable', 'PyAsyncCall', 'AwaitAsyncCall', 'missing_await', 'EVL004', 'ASYNC105'],
  family: 'await',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,

  words: ['('],
  calls: ['unawaited coroutine', 'unawaited handle'],
  check(unit) {
    const { facts, resolver, file, slot, report } = unit;
    for (const call of facts.calls) {
      if (!isDropped(call.use)) continue;
      const ground = groundOf(facts, call, slot.container.classKey).kind;
      if (ground !== 'coroutine' && !(ground === 'module' && unit.topLevelAwait)) continue;
      const coroutine = coroutineOf(call, resolver);
      const dropped = coroutine ?? handleOf(call, resolver);
      if (dropped === null || expectsFailure(facts, call)) continue;
      report({
        at: { start: call.node.callee.start, end: call.node.callee.end },
        message: coroutine === null ? 'handle' : 'message',
        args: { name: nameOf(dropped.by, file) },
        related: definedAt(dropped.by, file),
        fixes: () => [
          ...awaitFixes(unit, call.node, call, call.use),
          {
            title: { key: 'keepTask' },
            safety: 'suggestion',
            build: (edit) => {
              if (ground !== 'coroutine' || coroutine === null || call.use.kind !== 'discarded' || pauses(coroutine, unit)) return false;
              const asyncio = edit.imported('asyncio', call);
              return keepTask(edit, call.node, `${asyncio}.create_task(${edit.text(call.node)})`, call);
            },
          },
        ],
      });
    }
  },
};

/** A pause beside everything else is none. */
function pauses({ by }: Coroutine, { resolver }: UnitUnderCheck): boolean {
  return resolver.knowledge.api(by)?.pause === true;
}
