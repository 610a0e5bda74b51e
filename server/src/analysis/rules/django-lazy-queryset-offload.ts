// A thread is given a query that is only described there: it is run later, by whoever reads the result on the event loop.

import { conventionalMember } from '../facts/conventions.ts';
import { argumentAt } from '../facts/registered.ts';
import type { CallFact } from '../facts/types.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'django-lazy-queryset-offload',
  aliases: [],
  family: 'frameworks',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['objects'],
  calls: ['offload'],

  check(unit) {
    const { facts, resolver, report, text } = unit;
    for (const call of facts.calls) {
      const offload = resolver.api(call)?.offload;
      const job = offload?.runsIn === 'thread' ? argumentAt(call, offload.callable)?.value : undefined;
      const query = job === undefined ? null : lazyCallee(job, call, unit);
      const outer = call.use.kind === 'callee' ? facts.calls[call.use.call] : undefined;
      if (job === undefined || query === null || outer === undefined || call.node.args.length > 1 || isReadAsync(outer, unit)) continue;
      report({
        at: job,
        message: 'message',
        args: { name: query.kind === 'attribute' ? query.name : '' },
        fixes: () => [{
          title: { key: 'evaluate' }, safety: 'suggestion', isPreferred: true,
          build: (edit) => {
            const args = text({ start: outer.node.open, end: outer.node.end });
            if (args.includes('\n') || args.includes('#')) return false;
            if (job.kind === 'lambda') {
              edit.insert(job.body.start, 'list(');
              edit.insert(job.body.end, ')');
            } else {
              edit.replace(job, `lambda: list(${text(job)}${args})`);
              edit.replace({ start: outer.node.open, end: outer.node.end }, '()');
            }
            return true;
          },
        }],
      });
    }
  },
};

/** The method that only describes a query, as the function to run or as the whole body of a lambda. */
function lazyCallee(job: Expr, call: CallFact, unit: UnitUnderCheck): Expr | null {
  const inner = job.kind === 'lambda' && job.params.length === 0 && job.body.kind === 'call' ? job.body.callee : job;
  if (inner.kind !== 'attribute') return null;
  const { resolver } = unit;
  const name = resolver.apiName(resolver.meaning(inner, call));
  const api = name === null ? undefined : resolver.knowledge.api(name);
  return (api ?? conventionalMember(inner, call, unit)?.api)?.lazy === true ? inner : null;
}

/** The result has a name that an `async for` or an asynchronous method reads. */
function isReadAsync({ use }: CallFact, { facts }: UnitUnderCheck): boolean {
  if (use.kind !== 'awaited') return true;
  const { outer } = use;
  if (outer.kind === 'iterated') return outer.async;
  if (outer.kind !== 'assigned') return false;
  const names = outer.node.targets.flatMap((target) => target.kind === 'name' ? [target.name] : []);
  return facts.reads.some((read) => names.includes(read.name) && ((read.use.kind === 'iterated' && read.use.async) || (read.use.kind === 'attribute' && /^a[a-z]/.test(read.use.node.name) && !/^(all|annotate|aggregate|alias)$/.test(read.use.node.name))));
}
