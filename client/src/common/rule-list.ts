// A line of "Explain Rule". Whatever the reader's language, it holds the words of both, so that either can be searched for.
import type { Locale } from '../../../server/src/analysis/index.ts';
import type { RuleLine } from '../../../server/src/lsp/protocol.ts';

export interface RuleItem {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

type Words = Readonly<Record<Locale, string>>;

const severities: Readonly<Record<string, Words>> = {
  error: { en: 'error', 'zh-cn': '错误' },
  warning: { en: 'warning', 'zh-cn': '警告' },
  information: { en: 'information', 'zh-cn': '信息' },
  hint: { en: 'hint', 'zh-cn': '提示' },
};
const fixes: Readonly<Record<string, Words>> = {
  safe: { en: 'safe fix', 'zh-cn': '可安全修复' },
  suggestion: { en: 'suggested fix', 'zh-cn': '可按建议修复' },
};
const offByDefault: Words = { en: 'off by default', 'zh-cn': '默认未启用' };

export function ruleItem({ name, severity, fix, onByDefault, summaries }: RuleLine, locale: Locale): RuleItem {
  const [own, other] = locale === 'zh-cn' ? [summaries['zh-cn'], summaries.en] : [summaries.en, summaries['zh-cn']];
  const facts = [severities[severity], fixes[fix], onByDefault ? undefined : offByDefault].flatMap((words) => words?.[locale] ?? []);
  return { label: name, description: facts.join(' · '), detail: own === other ? own : `${own}  —  ${other}` };
}
