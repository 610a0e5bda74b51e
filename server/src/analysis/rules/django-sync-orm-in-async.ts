// The synchronous database API is called on the event loop, where its framework refuses to run: SynchronousOnlyOperation.

import { addAwait } from '../edits/await.ts';
import { canAwait } from '../edits/make-async.ts';
import { awaitedBy, expectsFailure } from '../facts/awaiting.ts';
import { isOnLoop } from '../facts/context.ts';
import { conventionalMember } from '../facts/conventions.ts';
import { loopOver } from '../facts/protocols.ts';
import type { Conventional } from '../facts/conventions.ts';
import type { CallFact } from '../facts/types.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'django-sync-orm-in-async',
  aliases: [],
  family: 'frameworks',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,
  words: ['objects'],

  check(unit) {
    const { facts, resolver, file, report } = unit;
    for (const call of facts.calls) {
      const { callee } = call.node;
      if (callee.kind !== 'attribute' || call.use.kind === 'awaited' || !isOnLoop(facts, call) || awaitedBy(call.use, facts, resolver) !== null) continue;
      const member = conventionalMember(callee, call, unit);
      const message = member === null ? null : messageFor(member, call, unit);
      if (member === null || message === null || file.mentions('DJANGO_ALLOW_ASYNC_UNSAFE') || expectsFailure(facts, call)) continue;
      report({
        at: { start: callee.nameStart, end: callee.end },
        message,
        args: { name: callee.name },
        fixes: () => message === 'message' ? twinFixes(call, member, unit) : loopFixes(call, unit),
      });
    }
  },
};

function messageFor({ api }: Conventional, { use }: CallFact, { facts, resolver }: UnitUnderCheck): string | null {
  if (api.blocks !== undefined) return 'message';
  if (api.lazy !== true) return null;
  if (use.kind === 'iterated') return use.async ? null : 'iterate';
  if (use.kind !== 'argument') return null;
  const outer = facts.calls[use.call];
  const name = outer === undefined ? null : resolver.apiName(resolver.callee(outer));
  const iterates = outer === undefined ? undefined : resolver.api(outer)?.iterates;
  // `zip`, `map` and their kind only ask when somebody loops over them.
  return name !== null && resolver.knowledge.api(name)?.kind === 'class' && !/\.(list|tuple|set|frozenset)$/.test(name) ? null
    : iterates !== undefined && (iterates === 'all' || iterates.includes(use.argument)) ? 'iterate' : null;
}

function twinFixes(call: CallFact, { api }: Conventional, unit: UnitUnderCheck): readonly FixPlan[] {
  const { callee } = call.node;
  const twin = api.twins?.[0]?.call;
  if (twin === undefined || callee.kind !== 'attribute' || !canAwait(unit, call)) return [];
  const name = twin.slice(twin.lastIndexOf('.') + 1);
  return [{
    title: { key: 'awaitTwin', args: { name } }, safety: 'suggestion', isPreferred: true,
    build: (edit) => {
      addAwait(edit, call.node, call.use);
      edit.replace({ start: callee.nameStart, end: callee.end }, name);
    },
  }];
}

function loopFixes(call: CallFact, unit: UnitUnderCheck): readonly FixPlan[] {
  const { facts, resolver, text } = unit;
  if (!canAwait(unit, call)) return [];
  if (call.use.kind === 'iterated') {
    const header = loopOver(call.node, facts);
    return header === null ? [] : [{ title: { key: 'loopAsync' }, safety: 'suggestion', isPreferred: true, build: (edit) => edit.insert(header.start, 'async ') }];
  }
  const outer = call.use.kind === 'argument' ? facts.calls[call.use.call] : undefined;
  if (outer === undefined) return [];
  const replaced = resolver.apiName(resolver.callee(outer)) === 'builtins.list' && outer.node.args.length === 1 ? outer.node : call.node;
  return [{ title: { key: 'collect' }, safety: 'suggestion', isPreferred: true, build: (edit) => edit.replace(replaced, `[item async for item in ${text(call.node)}]`) }];
}
