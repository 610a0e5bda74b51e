// Which rules run, and how loud they are.

import type { AnalysisOptions, RuleInfo, Severity } from '../model.ts';
import type { Rule } from './rule.ts';
import { allRules } from './index.ts';

export const rules: readonly RuleInfo[] = allRules.map((rule) => ({
  name: rule.id, aliases: rule.aliases, family: rule.family, severity: rule.severity, fix: rule.fix, onByDefault: rule.onByDefault, docs: `docs/rules/${rule.id}.md`,
}));

const byName = new Map<string, Rule>();
for (const rule of allRules) {
  byName.set(rule.id, rule);
  for (const alias of rule.aliases) byName.set(alias.toLowerCase(), rule);
}

export function ruleByName(name: string): RuleInfo | undefined {
  const rule = byName.get(name) ?? byName.get(name.toLowerCase());
  return rule === undefined ? undefined : rules.find((info) => info.name === rule.id);
}

/** Whether what a person wrote means this rule: its id, an alias, its family, `all`, or the beginning of an id or alias such as `ASYNC2`. */
export function means(written: string, rule: Rule): boolean {
  return precision(written, rule) > 0;
}

export function meansId(written: string, id: string): boolean {
  const rule = byName.get(id);
  return rule !== undefined && means(written, rule);
}

/** Longer matches are more exact; 0: no match. */
function precision(written: string, rule: Rule): number {
  const name = written.trim().toLowerCase();
  if (name === '') return 0;
  if (name === rule.id || rule.aliases.some((alias) => alias.toLowerCase() === name)) return 1000;
  if (name === 'all') return 1;
  if (name === rule.family) return 2;
  const prefix = name.replace(/\*$/, '');
  if (prefix.length >= 2 && (rule.id.startsWith(prefix) || rule.aliases.some((alias) => alias.toLowerCase().startsWith(prefix)))) return 2 + prefix.length;
  return 0;
}

/** Rules that run under these options. `select` replaces the default set; `severity: off` and `ignore` take away. */
export function selectRules(options: AnalysisOptions): readonly Rule[] {
  return allRules.filter((rule) => {
    if (severityOf(rule, options) === 'off') return false;
    const selected = options.select === null ? rule.onByDefault : options.select.some((name) => means(name, rule));
    const wanted = selected || options.extendSelect.some((name) => means(name, rule));
    return wanted && !options.ignore.some((name) => means(name, rule));
  });
}

/** What the options say about the rule's severity; null: nothing. */
export function severityOf(rule: Rule, options: AnalysisOptions): Severity | 'off' | null {
  let best = 0;
  let found: Severity | 'off' | null = null;
  for (const [name, severity] of Object.entries(options.severity)) {
    const exactness = precision(name, rule);
    if (exactness > best) {
      best = exactness;
      found = severity;
    }
  }
  return found;
}
