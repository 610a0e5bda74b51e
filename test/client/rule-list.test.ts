// What "Explain Rule" lists, from what the server tells of its rules.
import assert from 'node:assert/strict';
import { ruleItem } from '../../client/src/common/rule-list.ts';
import { rulesRequest, type RuleLine } from '../../server/src/lsp/protocol.ts';
import { Editor } from '../lsp/fake-editor.ts';

const locales = ['en', 'zh-cn'] as const;

describe('the list of rules', () => {
  let rules: readonly RuleLine[] = [];
  before(async () => {
    const editor = await Editor.start();
    rules = await editor.connection.sendRequest<readonly RuleLine[]>(rulesRequest, {});
    editor.dispose();
  });

  it('has each rule in the words of both languages, the reader’s own first', () => {
    assert.ok(rules.length > 100);
    for (const rule of rules) {
      assert.match(ruleItem(rule, 'en').detail, /^[^\p{Script=Han}]+ {2}— {2}.*\p{Script=Han}/u, rule.name);
      assert.match(ruleItem(rule, 'zh-cn').detail, /^.*\p{Script=Han}.* {2}— {2}[^\p{Script=Han}]+$/u, rule.name);
    }
  });

  it('finds a rule by words of either language', () => {
    const found = (words: string, locale: (typeof locales)[number]): readonly string[] =>
      rules.map((rule) => ruleItem(rule, locale)).filter((item) => Object.values(item).some((text) => text.toLowerCase().includes(words))).map(({ label }) => label);
    for (const locale of locales) {
      for (const words of ['weak reference', '弱引用']) assert.ok(found(words, locale).includes('dangling-task'), `${words} (${locale})`);
      for (const words of ['time.sleep', '事件循环']) assert.ok(found(words, locale).includes('blocking-call-in-async'), `${words} (${locale})`);
    }
  });

  it('says how serious it is and what can be done in the reader’s language', () => {
    const line = (name: string): RuleLine => rules.find((rule) => rule.name === name) ?? assert.fail(name);
    assert.equal(ruleItem(line('coroutine-never-awaited'), 'en').description, 'error · safe fix');
    assert.equal(ruleItem(line('coroutine-never-awaited'), 'zh-cn').description, '错误 · 可安全修复');
    assert.equal(ruleItem({ ...line('coroutine-never-awaited'), onByDefault: false, fix: 'none' }, 'zh-cn').description, '错误 · 默认未启用');
    for (const rule of rules) for (const locale of locales) assert.ok(ruleItem(rule, locale).description.length > 0, rule.name);
    for (const rule of rules) assert.doesNotMatch(ruleItem(rule, 'zh-cn').description, /[a-z]/);
  });
});
