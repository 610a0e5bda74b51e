// Something is awaited that acts at once and gives no awaitable: it is done, and then `await` raises TypeError.

import { canAwait } from '../edits/make-async.ts';
import { expectsFailure } from '../facts/awaiting.ts';
import { nearestName } from '../facts/describe.ts';
import { exitsOf } from '../facts/flow.ts';
import { catches } from '../facts/handlers.ts';
import { iterationOf } from '../facts/protocols.ts';
import type { Suspension } from '../facts/types.ts';
import type { Call } from '../syntax/ast.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'await-non-awaitable',
  aliases: ['not-async', 'invalid-await', 'reportGeneralTypeIssues', 'misc', 'await-async-generator'],
  family: 'syntax',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['await'],

  check(unit) {
    const { facts, report, text } = unit;
    for (const found of facts.suspensions) {
      const { value } = found;
      if (found.form !== 'await' || value.kind !== 'call') continue;
      const message = messageFor(value, found, unit);
      if (message === null || expectsFailure(facts, found) || catches(facts, found, /^TypeError$/)) continue;
      const keyword = { start: found.start, end: found.start + 'await'.length };
      report({
        at: keyword,
        message,
        args: { name: nearestName(value) },
        fixes: () => message === 'message'
          ? [{ title: { key: 'dropAwait' }, safety: 'safe', build: (edit) => edit.replace({ start: found.start, end: found.start + (/^await\s*/.exec(text(found))?.[0].length ?? 5) }, '') }]
          : canAwait(unit, found) ? [{ title: { key: 'collect' }, safety: 'suggestion', isPreferred: true, build: (edit) => edit.replace({ start: found.start, end: found.end }, `[item async for item in ${text(value)}]`) }] : [],
      });
    }
  },
};

function messageFor(call: Call, place: Suspension, unit: UnitUnderCheck): string | null {
  const { resolver } = unit;
  const callee = resolver.meaning(call.callee, place);
  if (callee.kind === 'function') {
    // The method of an object that came in may be that of a subclass.
    const receiver = call.callee.kind === 'attribute' ? call.callee.value : null;
    if (receiver !== null && !(receiver.kind === 'name' && isMadeHere(receiver.name, receiver.start, place, unit))) return null;
    const given = resolver.meaning(call, place);
    // An object may be made for both: `await connect()` and `async for … in connect()`.
    if (given.kind !== 'object' && iterationOf(call, place, unit) === 'async') return 'generator';
    return givesValue(callee.key, unit) ? 'message' : null;
  }
  if (callee.kind !== 'method' && callee.kind !== 'api') return null;
  const given = resolver.meaning(call, place);
  return given.kind === 'none' || (given.kind === 'instance' && given.of === 'builtins.bool') ? 'message' : null;
}

function isMadeHere(name: string, start: number, place: Suspension, { resolver, facts }: UnitUnderCheck): boolean {
  const [only, ...more] = resolver.visible(name, place, start) ?? [];
  return only !== undefined && more.length === 0 && only.source.kind === 'value' && only.source.value.kind === 'call' && facts.attributeWrites.every(({ target }) => target.value.kind !== 'name' || target.value.name !== name);
}

/** An undecorated plain function whose every `return` gives nothing or a literal. */
function givesValue(key: string, { file }: UnitUnderCheck): boolean {
  const summary = file.summary(key);
  return summary.nature === 'plain' && !summary.stub && file.about('gives value', key, ({ slot: { facts }, fact: { node, ownScope } }) => {
    if (node.decorators.length > 0) return false;
    const exits = exitsOf(node.body);
    if (!exits.has('end') && !exits.has('return')) return false;
    return facts.returns.every(({ scope, node: { value } }) => scope !== ownScope || value === null || /^(constant|list|tuple|dict|set|formatted)$/.test(value.kind));
  }, false);
}
