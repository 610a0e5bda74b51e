// A class can be entered with `async with`, but not left, or the other way round; its methods give nothing to await, or nothing to work with.

import { addMethodBehind } from '../edits/add-method.ts';
import type { EditBuilder } from '../edits/builder.ts';
import { givesNone, usedAsEntered } from '../facts/entered-none.ts';
import { classAround, givesNoAwaitable, hasMethod } from '../facts/protocols.ts';
import type { FunctionFact } from '../facts/types.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'incomplete-async-context-manager',
  aliases: ['E1701'],
  family: 'syntax',
  severity: 'warning',
  fix: 'safe',
  onByDefault: true,
  words: ['__aenter__', '__aexit__'],

  check(unit) {
    const { facts, slot, file, isTest, report } = unit;
    for (const fact of facts.functions) {
      const partner = partners[fact.node.name];
      const owner = partner === undefined ? null : classAround(fact, slot, file);
      if (partner === undefined || owner === null || file.member(owner, fact.node.name)?.kind !== 'function') continue;
      const at = { start: fact.node.nameStart, end: fact.node.nameStart + fact.node.name.length };
      if (givesNoAwaitable(fact, owner, unit) && !file.summary(`${slot.id}:${fact.index}`).stub) {
        report({
          at, message: 'notAwaitable', args: { name: fact.node.name }, severity: loweredInTests('error', isTest),
          fixes: () => fact.generator ? [] : [{ title: { key: 'makeAsync' }, safety: 'safe', build: (edit) => edit.insert(fact.node.header, 'async ') }],
        });
      } else if (hasMethod(owner, partner, file) === false && !isMadeForOthers(fact, owner, unit)) {
        report({
          at, message: 'message', args: { name: fact.node.name, partner, type: owner }, severity: loweredInTests('warning', isTest),
          fixes: () => [partner === '__aexit__'
            ? { title: { key: 'addExit' }, safety: 'suggestion', isPreferred: true, build: (edit) => addMethodBehind(edit, fact, ['async def __aexit__(self, exc_type, exc, traceback):', '>return None']) }
            : { title: { key: 'addEnter' }, safety: 'suggestion', isPreferred: true, build: (edit) => addMethodBehind(edit, fact, ['async def __aenter__(self):', '>return self']) }],
        });
      } else if (fact.node.name === '__aenter__' && givesNone(fact, facts) && !file.summary(`${slot.id}:${fact.index}`).stub) {
        const used = usedAsEntered(owner, file);
        if (used === null) continue;
        report({
          at, message: 'givesNone', args: { name: used.read.name }, severity: loweredInTests('error', isTest),
          related: [{ within: used.key, at: used.read, message: 'usedHere', args: { name: used.read.name } }],
          fixes: () => [{ title: { key: 'returnSelf' }, safety: 'suggestion', isPreferred: true, build: (edit) => returnSelf(edit, fact) }],
        });
      }
    }
  },
};

const partners: Readonly<Record<string, string>> = { __aenter__: '__aexit__', __aexit__: '__aenter__' };

/** At the end of the body, in a line of its own. */
function returnSelf(edit: EditBuilder, { node }: FunctionFact): boolean {
  const receiver = node.params[0]?.name;
  const first = node.body.statements[0];
  const last = node.body.statements.at(-1);
  if (receiver === undefined || first === undefined || last === undefined || edit.text({ start: edit.lineStart(first.start), end: first.start }).trim() !== '') return false;
  const { text } = edit.slot;
  const newline = text.indexOf('\n', last.end);
  const end = newline < 0 ? text.length : newline;
  // Several statements in the line, or a text that goes on.
  if (!/^[ \t]*(#.*)?\r?$/.test(text.slice(last.end, end))) return false;
  edit.insert(text.charAt(end - 1) === '\r' ? end - 1 : end, `${edit.newline}${edit.indentAt(first.start)}return ${receiver}`);
  return true;
}

/** Mixins, protocols, stubs, and whatever another place of the file may complete. */
function isMadeForOthers(fact: FunctionFact, owner: string, { slot, file }: UnitUnderCheck): boolean {
  const partner = partners[fact.node.name] ?? '';
  return /[Mm]ixin|Abstract|Base(?![a-z])/.test(owner) || file.mentions(partner) || file.summary(`${slot.id}:${fact.index}`).stub;
}
