// Something is asked of the coroutine that only its result can do: an attribute, an index, a call, a loop.

import { awaitFixes } from '../edits/make-async.ts';
import { coroutineOf, expectsFailure } from '../facts/awaiting.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import { catches } from '../facts/handlers.ts';
import { isFunctionKey } from '../facts/meaning.ts';
import type { UnitFacts, Use } from '../facts/types.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'coroutine-attribute-access',
  aliases: ['reportAttributeAccessIssue', 'attr-defined', 'missing-attribute', 'unresolved-attribute'],
  family: 'await',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,

  words: ['('],
  calls: ['unawaited coroutine'],
  check(unit) {
    const { facts, resolver, file, report } = unit;
    for (const call of facts.calls) {
      const asked = askedOf(call.use, facts);
      if (asked === null) continue;
      const coroutine = coroutineOf(call, resolver);
      if (coroutine === null || expectsFailure(facts, call) || catches(facts, call, /^(AttributeError|TypeError)$/)) continue;
      // Requests of some libraries can be awaited and entered; only a function of this file is certain to give a bare coroutine.
      if (asked.message === 'enter' && !isFunctionKey(coroutine.by)) continue;
      // `async def items(self): raise NotImplementedError` stands for an async generator of a subclass.
      if (asked.message === 'iterateAsync' && isFunctionKey(coroutine.by) && file.summary(coroutine.by).stub) continue;
      report({
        at: { start: call.node.callee.start, end: call.node.callee.end },
        message: asked.message,
        args: { name: nameOf(coroutine.by, file), ...(asked.member === undefined ? {} : { member: asked.member }) },
        related: definedAt(coroutine.by, file),
        // `async for x in f()` fails either way if the result is a list.
        fixes: () => awaitFixes(unit, call.node, call, call.use, asked.message === 'iterateAsync' ? 'suggestion' : 'safe'),
      });
    }
  },
};

function askedOf(use: Use, facts: UnitFacts): { readonly message: string; readonly member?: string } | null {
  switch (use.kind) {
    case 'attribute': return isOwnMember(use.node.name) ? null : { message: 'attribute', member: use.node.name };
    case 'subscripted': return { message: 'index' };
    case 'callee': return { message: 'call' };
    case 'iterated': return { message: use.async ? 'iterateAsync' : 'iterate' };
    case 'starred': return { message: 'unpack' };
    case 'argument': return facts.calls[use.call]?.node.args[use.argument]?.form.endsWith('star') === true ? { message: 'unpack' } : null;
    case 'entered': return { message: 'enter' };
    case 'assigned': return use.node.targets.some((target) => target.kind === 'tuple' || target.kind === 'list') ? { message: 'unpack' } : null;
    default: return null;
  }
}

function isOwnMember(name: string): boolean {
  return /^(close|send|throw|cr_\w+|__\w+__)$/.test(name);
}
