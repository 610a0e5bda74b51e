// `create_task` needs a running loop; in code that runs before there is one it raises RuntimeError.

import { expectsRuntimeError } from '../facts/event-loop.ts';
import { looplessAt } from '../facts/loopless.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'create-task-without-loop',
  aliases: [],
  family: 'tasks',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,
  words: ['create_task'],
  calls: ['needsLoop'],

  check({ facts, resolver, file, slot, isTest, topLevelAwait, text, report }) {
    // Test runners and notebooks start loops out of sight.
    if (isTest || topLevelAwait) return;
    for (const call of facts.calls) {
      const name = resolver.apiName(resolver.callee(call));
      if (name === null || resolver.knowledge.api(name)?.needsLoop !== true) continue;
      const found = looplessAt(call, slot, file, resolver);
      if (found === null || expectsRuntimeError(facts, call, resolver)) continue;
      const { callee } = call.node;
      report({
        at: callee,
        message: found.why,
        args: { name: callee.kind === 'attribute' || callee.kind === 'name' ? callee.name : name },
        fixes: () => {
          const runner = found.why === 'before' ? found.starter.node.callee : null;
          // `loop.run_until_complete(…)`: that loop can be asked before it runs.
          if (runner?.kind !== 'attribute' || runner.value.kind !== 'name' || runner.name !== 'run_until_complete') return [];
          const loop = runner.value;
          if (!(resolver.visible(loop.name, call, call.node.start) ?? []).some((binding) => binding.start < call.node.start)) return [];
          return [{ title: { key: 'askLoop', args: { loop: text(loop) } }, safety: 'suggestion', isPreferred: true, build: (edit) => edit.replace(callee, `${loop.name}.create_task`) }];
        },
      });
    }
  },
};
