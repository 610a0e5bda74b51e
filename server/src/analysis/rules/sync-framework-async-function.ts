// A coroutine function is given to a framework that calls it as a plain one: its body never runs.

import { nameOf } from '../facts/describe.ts';
import { argumentAt, frameworkOf } from '../facts/registered.ts';
import type { CallFact, FunctionFact } from '../facts/types.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'sync-framework-async-function',
  aliases: ['S7614'],
  family: 'frameworks',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,

  words: ['(', 'def'],
  check(unit) {
    const { facts, resolver, file, report } = unit;
    for (const fact of facts.functions) {
      const framework = fact.async && fact.node.decorators.length > 0 ? frameworkOf(fact, unit) : null;
      if (framework === null || framework.api.scope === 'transaction') continue;
      const { name, nameStart } = fact.node;
      report({
        at: { start: nameStart, end: nameStart + name.length },
        message: 'message',
        args: { name, framework: framework.name.split('.')[0] ?? '' },
        fixes: () => fact.generator ? [] : [{ title: { key: 'wrapper' }, safety: 'suggestion', isPreferred: true, build: wrap(fact, unit) }],
      });
    }
    for (const call of facts.calls) {
      const name = resolver.apiName(resolver.callee(call));
      const api = resolver.api(call);
      const argument = api?.callsLater === undefined ? undefined : argumentAt(call, api.callsLater);
      if (name === null || argument === undefined || api?.awaitedWith?.some((word) => file.mentions(word)) === true) continue;
      const callback = resolver.meaning(argument.value, call);
      if (callback.kind !== 'function' || file.summary(callback.key).coroutine !== 'yes' || file.summary(callback.key).nature !== 'coroutine') continue;
      report({
        at: argument.value,
        message: 'message',
        args: { name: nameOf(callback.key, file), framework: name.split('.')[0] ?? '' },
        related: [{ definition: callback.key, message: 'common.definedHere', args: { name: nameOf(callback.key, file) } }],
        // What comes behind a function is often handed to it.
        fixes: () => api?.callsLater?.position === undefined || call.node.args.at(-1) === argument ? [run(call, argument.value, unit)] : [],
      });
    }
  },
};

function run(call: CallFact, callback: { readonly start: number; readonly end: number }, { text }: UnitUnderCheck): FixPlan {
  return {
    title: { key: 'run' }, safety: 'suggestion', isPreferred: true,
    build: (edit) => edit.replace(callback, `lambda: ${edit.imported('asyncio.run', call)}(${text(callback)}())`),
  };
}

/** The decorators go to a plain function of the same name in front. */
function wrap(fact: FunctionFact, { facts, text }: UnitUnderCheck): FixPlan['build'] {
  return (edit) => {
    const { params, name, nameStart, header } = fact.node;
    const [first] = params;
    const last = params.at(-1);
    const written = first === undefined || last === undefined ? '' : text({ start: first.start, end: last.end });
    const open = edit.slot.text.indexOf('(', nameStart);
    const simple = params.every((param) => param.form === 'plain') && !/(^|,)\s*[*/]\s*(,|$)/.test(written) && (first === undefined || edit.slot.text.slice(open + 1, first.start).trim() === '');
    const renamed = `${name}_async`;
    if (!simple || fact.scope !== 0 || edit.slot.container.classKey !== null || edit.file.registry.names.has(renamed) || edit.indentAt(header) !== '' || facts.reads.some((read) => read.name === renamed)) return false;
    const { newline } = edit;
    const gap = newline + newline + newline;
    edit.insert(header, `def ${name}(${written}):${newline}${edit.indentUnit}return ${edit.imported('asyncio.run', fact)}(${renamed}(${params.map((param) => param.name).join(', ')}))${gap}`);
    edit.replace({ start: nameStart, end: nameStart + name.length }, renamed);
    return true;
  };
}
