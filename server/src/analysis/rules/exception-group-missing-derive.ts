// A subclass of ExceptionGroup without `derive`: as soon as `except*` takes it apart, its parts are plain groups.

import type { EditBuilder } from '../edits/builder.ts';
import type { ClassFact } from '../facts/types.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'exception-group-missing-derive',
  aliases: ['ASYNC126'],
  family: 'cancellation',
  severity: 'information',
  fix: 'suggestion',
  onByDefault: true,
  words: ['ExceptionGroup', 'BaseExceptionGroup'],

  check({ facts, resolver, file, slot, report }) {
    for (const fact of facts.classes) {
      const key = file.classKey(slot, fact.index);
      const direct = fact.node.bases.some((base) => /^builtins\.(Base)?ExceptionGroup$/.test(resolver.apiName(resolver.meaning(base.value.kind === 'subscript' ? base.value.value : base.value, fact)) ?? ''));
      const bases = file.bases(key);
      // Another base may bring one along.
      if (!direct || !bases.complete || bases.names.some((name) => resolver.knowledge.api(name) === undefined) || file.member(key, 'derive') !== null) continue;
      report({
        at: { start: fact.node.nameStart, end: fact.node.nameStart + fact.node.name.length },
        message: 'message',
        args: { name: fact.node.name },
        fixes: () => [{ title: { key: 'addDerive' }, safety: 'suggestion', isPreferred: true, build: addDerive(fact, key) }],
      });
    }
  },
};

/** Behind the last statement of a class that is made from a message and its errors, as the base is. */
function addDerive(fact: ClassFact, key: string): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { file } = edit;
    if (file.names.member(key, '__new__') !== null || file.names.member(key, '__init__') !== null) return false;
    const last = file.slots.filter((slot) => slot.container.classKey === key && slot.text.trim() !== '').at(-1);
    const first = last?.facts.statements[0]?.node;
    if (last === undefined || first === undefined) return false;
    const before = last.text.slice(last.text.lastIndexOf('\n', first.start - 1) + 1, first.start);
    if (before.trim() !== '') return false;
    const nl = edit.newline;
    edit.insertInFile(last.unit.start + last.text.trimEnd().length, `${nl}${nl}${before}def derive(self, excs):${nl}${before}${edit.indentUnit}return ${fact.node.name}(self.message, excs)`);
    return true;
  };
}
