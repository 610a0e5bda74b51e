// Selected statements of a coroutine function as a coroutine function of their own, awaited in their place.

import type { EditBuilder } from '../edits/builder.ts';
import { endOfLine, standsAlone } from '../edits/shift-lines.ts';
import { isOnLoop, ownerFunction, ownerScope, regionsAround } from '../facts/context.ts';
import type { FunctionFact, StatementFact, UnitFacts } from '../facts/types.ts';
import type { Span, Text } from '../model.ts';
import { dataFlow, type Flow } from './data-flow.ts';
import { because, statementsIn, within, type Offer, type Selected } from './refactoring.ts';

export function extractCoroutine(selected: Selected): readonly Offer[] {
  const { facts, span, slot } = selected;
  const statements = span.end > span.start ? statementsIn(selected) ?? [] : [];
  const [first, last] = [statements[0], statements.at(-1)];
  const owner = first === undefined ? null : ownerFunction(facts, first);
  if (first === undefined || last === undefined || owner === null || first.scope !== owner.ownScope || !isOnLoop(facts, first)) return [];
  const whole = { start: first.node.start, end: last.node.end };
  // Half a statement is a person who reads, not one who extracts.
  if (slot.text.slice(whole.start, span.start).trim() !== '' || slot.text.slice(span.end, whole.end).trim() !== '') return [];
  const method = methodOf(owner, selected);
  // And so is an `elif`, which stands for an `if` of its own.
  if (/^elif\b/.test(slot.text.slice(whole.start, whole.start + 5))) return [];
  const flow = dataFlow(whole, first, owner, facts);
  const refused = whyNot(whole, owner, method, selected) ?? flow.refused;
  return [{ title: 'extractCoroutine', kind: 'refactor.extract', refused, build: (edit) => extract(edit, { first, last, owner, method, flow }) }];
}

interface Plan {
  readonly first: StatementFact;
  readonly last: StatementFact;
  readonly owner: FunctionFact;
  /** Its `self`, when it is a method; '' for a function, null for what is neither. */
  readonly method: string | null;
  readonly flow: Flow;
}

function methodOf(owner: FunctionFact, { slot, file }: Selected): string | null {
  const inClass = owner.ownerClass >= 0 || (owner.scope === 0 && slot.container.classKey !== null);
  if (!inClass) return '';
  const [self] = owner.node.params;
  const { binding } = file.names.summary(file.names.functionKey(slot, owner));
  return self?.form === 'plain' && binding === 'instance' && !owner.node.decorators.some((decorator) => /^(static|class)method$/.test(decorator.kind === 'name' ? decorator.name : '')) ? self.name : null;
}

function whyNot(whole: Span, owner: FunctionFact, method: string | null, { facts }: Selected): Text | null {
  const inside = within(whole);
  const own = (scope: number): boolean => ownerScope(facts, scope)?.index === owner.ownScope;
  for (const { node, scope, region } of facts.statements) {
    if (!inside(node) || scope !== owner.ownScope) continue;
    if (node.kind === 'return' || node.kind === 'delete') return because('leaves', { name: node.kind === 'return' ? 'return' : 'del' });
    if ((node.kind === 'break' || node.kind === 'continue') && !isInside(facts, region, whole, /^(for|async-for|while)$/)) return because('leaves', { name: node.kind });
    if (node.kind === 'global' || node.kind === 'nonlocal') return because('declares');
  }
  if (facts.yields.some(({ node, scope }) => inside(node) && own(scope))) return because('yields');
  if (!facts.suspensions.some((found) => inside(found) && own(found.scope))) return because('noAwait');
  if (method === null) return because('noRoom');
  if (method === '' && facts.reads.some((read) => inside(read) && (read.name === 'super' || read.name === '__class__'))) return because('usesSuper');
  // In an `except` block: a bare `raise` means the error that is handled there.
  if (facts.statements.some(({ node, region }) => node.kind === 'raise' && node.value === null && inside(node) && !isInside(facts, region, whole, /^handler$/))) return because('leaves', { name: 'raise' });
  return null;
}

/** The loop or handler that a jump belongs to is selected as a whole. */
function isInside(facts: UnitFacts, region: number, whole: Span, kind: RegExp): boolean {
  for (const found of regionsAround(facts, region)) {
    const node = kind.test(found.kind) ? facts.statements[found.statement]?.node : undefined;
    if (node !== undefined) return within(whole)(node);
  }
  return false;
}

function extract(edit: EditBuilder, { first, last, owner, method, flow: { params, results } }: Plan): boolean {
  const { file, slot } = edit;
  if (method === null || !standsAlone(edit, { start: first.node.start, end: last.node.end })) return false;
  const outer = edit.indentAt(owner.node.header);
  const indent = edit.indentAt(first.node.start);
  const deep = outer + edit.indentUnit;
  const end = endOfLine(edit, last.node.end);
  const source = edit.text({ start: first.node.start, end }).trimEnd();
  if (indent !== deep && /"""|'''|\\\r?\n/.test(source)) return false;
  const nl = edit.newline;
  const body = source.split(/\r?\n/).map((line, index) => (line.trim() === '' ? '' : index === 0 ? deep + line : line.startsWith(indent) ? deep + line.slice(indent.length) : line));
  const name = nameFor(file.text);
  const given = params.filter((param) => param !== method);
  const result = results.join(', ');
  const call = `await ${method === '' ? '' : `${method}.`}${name}(${given.join(', ')})`;
  edit.replace({ start: first.node.start, end: first.node.start + source.length }, result === '' ? call : `${result} = ${call}`);
  const header = `${outer}async def ${name}(${[...(method === '' ? [] : [method]), ...given].join(', ')}):`;
  const blank = outer === '' ? ['', ''] : [''];
  const lines = ['', ...blank, header, ...body, ...(result === '' ? [] : [`${deep}return ${result}`])];
  edit.insertInFile(behindFunction(file.text, slot.unit.start + owner.node.end, outer), lines.join(nl));
  return true;
}

/** The end of its last line; comments that are as deep as its body belong to it. */
function behindFunction(text: string, end: number, outer: string): number {
  const lineEnd = (at: number): number => {
    const found = text.indexOf('\n', at);
    return found < 0 ? text.length : text.charCodeAt(found - 1) === 0x0d ? found - 1 : found;
  };
  let at = lineEnd(end);
  for (let next = text.indexOf('\n', at) + 1; next > 0 && next < text.length;) {
    const line = text.slice(next, lineEnd(next));
    const comment = /^([ \t]*)#/.exec(line);
    if (comment !== null ? (comment[1] ?? '').length <= outer.length : line.trim() !== '') break;
    if (comment !== null) at = next + line.trimEnd().length;
    const found = text.indexOf('\n', next);
    next = found < 0 ? 0 : found + 1;
  }
  return at;
}

/** A name that occurs nowhere in the file, attributes included. */
function nameFor(text: string): string {
  let name = 'extracted';
  for (let count = 2; new RegExp(`\\b${name}\\b`).test(text); count++) name = `extracted_${count}`;
  return name;
}

