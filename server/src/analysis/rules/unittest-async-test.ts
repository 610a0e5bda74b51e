// A test case gets a coroutine where it expects a test or a fixture: nothing in the body runs, and the test passes.

import { decorationOf } from '../facts/summary.ts';
import { classAround, isBareBase } from '../facts/protocols.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';

const plain = 'unittest.TestCase';
const isolated = 'unittest.IsolatedAsyncioTestCase';

export const rule: Rule = {
  id: 'unittest-async-test',
  aliases: [],
  family: 'frameworks',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,
  words: ['async'],

  check(unit) {
    const { facts, resolver, slot, file, report } = unit;
    for (const fact of facts.functions) {
      const { name, nameStart } = fact.node;
      const isTest = name.startsWith('test');
      if (!fact.async || !(isTest || fixtures.has(name))) continue;
      const owner = classAround(fact, slot, file);
      const kind = owner === null ? null : kindOf(owner, name, unit);
      if (owner === null || kind === null || (isTest && kind === isolated) || decorationOf(fact, resolver) !== 'none') continue;
      report({
        at: { start: nameStart, end: nameStart + name.length },
        message: isTest ? 'message' : 'fixture',
        args: { name },
        fixes: () => isTest ? baseFixes(owner) : kind === isolated ? fixtureFixes(name, nameStart) : [],
      });
    }
  },
};

const fixtures: ReadonlyMap<string, string | null> = new Map([['setUp', 'asyncSetUp'], ['tearDown', 'asyncTearDown'], ['setUpClass', null], ['tearDownClass', null]]);

/** Which of the two test cases the class is; null: neither, or something may run its methods in another way. */
function kindOf(owner: string, name: string, { file }: UnitUnderCheck): string | null {
  const { names, complete } = file.bases(owner);
  const kind = names.find((base) => base === plain || base === isolated);
  if (!complete || kind === undefined || names.some((base) => base !== kind && !isBareBase(base))) return null;
  if (file.member(owner, name)?.kind !== 'function') return null;
  return ['run', '__call__', '__init__', '__init_subclass__', '__getattribute__', '_callTestMethod', '_callSetUp'].some((hook) => file.member(owner, hook) !== null) ? null : kind;
}

function baseFixes(owner: string): readonly FixPlan[] {
  return [{
    title: { key: 'isolated' }, safety: 'suggestion', isPreferred: true,
    build: (edit) => {
      const [only, ...more] = edit.file.registry.classes.get(owner) ?? [];
      const there = only === undefined || more.length > 0 ? null : only.slot === edit.slot ? edit : edit.in(only.slot);
      const fact = only?.slot.facts.classes[only.index];
      if (there === null || only === undefined || fact === undefined) return false;
      const resolver = edit.file.names.resolver(only.slot);
      const base = fact.node.bases.find(({ value }) => resolver.apiName(resolver.meaning(value, fact)) === plain);
      if (base === undefined) return false;
      there.replace(base.value, there.imported(isolated, fact));
      return true;
    },
  }];
}

function fixtureFixes(name: string, start: number): readonly FixPlan[] {
  const renamed = fixtures.get(name) ?? null;
  return renamed === null ? [] : [{ title: { key: 'asyncFixture', args: { name: renamed } }, safety: 'suggestion', isPreferred: true, build: (edit) => edit.replace({ start, end: start + name.length }, renamed) }];
}
