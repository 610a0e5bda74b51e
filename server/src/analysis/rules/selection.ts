// Which rules run, and how loud they are.

import type { AnalysisOptions, RuleInfo, Severity } from '../model.ts';
import { allRules } from './index.ts';
import type { Rule } from './rule.ts';

export const rules: readonly RuleInfo[] = allRules.map((rule) => ({
  name: rule.id, aliases: namesOf(rule).slice(1), family: rule.family, severity: rule.severity, fix: rule.fix, onByDefault: rule.onByDefault, docs: `docs/rules/${rule.id}.md`,
}));

const byName = new Map<string, Rule>();
for (const rule of allRules) for (const name of namesOf(rule)) byName.set(name.toLowerCase(), rule);

/** By id, alias, part or a part's alias, whatever the case. */
export function ruleByName(name: string): RuleInfo | undefined {
  const rule = byName.get(name.toLowerCase());
  return rule === undefined ? undefined : rules.find((info) => info.name === rule.id);
}

/** All that carry a name: codes of other tools are often wider than one rule. */
export function rulesByName(name: string): readonly RuleInfo[] {
  const lower = name.toLowerCase();
  return rules.filter((info) => [info.name, ...info.aliases].some((known) => known.toLowerCase() === lower));
}

/** Whether what a person wrote means a finding of this rule (and part): an id, alias, family, `all`, or the beginning of a name such as `ASYNC2`. */
export function means(written: string, rule: Rule, part: string | null): boolean {
  return precision(written, rule, part) > 0;
}

export function meansId(written: string, id: string, part: string | null): boolean {
  const rule = byName.get(id);
  return rule !== undefined && means(written, rule, part);
}

/** Rules of which some part runs under these options. */
export function selectRules(options: AnalysisOptions): readonly Rule[] {
  return allRules.filter((rule) => rule.parts === undefined ? isOn(rule, null, options) : Object.keys(rule.parts).some((part) => isOn(rule, part, options)));
}

/** `select` replaces the default set; naming a part or giving it a severity switches it on; `ignore` and `off` take away. */
export function isOn(rule: Rule, part: string | null, options: AnalysisOptions): boolean {
  const severity = severityOf(rule, part, options);
  if (severity === 'off' || options.ignore.some((name) => means(name, rule, part))) return false;
  const quiet = part !== null && rule.parts?.[part]?.onByDefault === false;
  const wanted = (names: readonly string[]): boolean => names.some((name) => (quiet ? namesPart(name, rule, part) : means(name, rule, part)));
  if (wanted(options.extendSelect)) return true;
  if (options.select !== null) return wanted(options.select);
  return rule.onByDefault && (!quiet || (severity !== null && Object.keys(options.severity).some((name) => namesPart(name, rule, part))));
}

/** What the options say about the severity; null: nothing. */
export function severityOf(rule: Rule, part: string | null, options: AnalysisOptions): Severity | 'off' | null {
  let best = 0;
  let found: Severity | 'off' | null = null;
  for (const [name, severity] of Object.entries(options.severity)) {
    const exactness = precision(name, rule, part);
    if (exactness > best) {
      best = exactness;
      found = severity;
    }
  }
  return found;
}

function namesOf(rule: Rule): string[] {
  return [...new Set([rule.id, ...rule.aliases, ...Object.entries(rule.parts ?? {}).flatMap(([name, part]) => [name, ...part.aliases])])];
}

function namesPart(written: string, rule: Rule, part: string | null): boolean {
  const name = written.trim().toLowerCase();
  return part !== null && (name === part || (rule.parts?.[part]?.aliases ?? []).some((alias) => alias.toLowerCase() === name));
}

/** Longer matches are more exact; 0: no match. */
function precision(written: string, rule: Rule, part: string | null): number {
  const name = written.trim().toLowerCase();
  if (name === '') return 0;
  if (namesPart(written, rule, part)) return 2000;
  const own = [rule.id, ...rule.aliases].map((alias) => alias.toLowerCase());
  if (own.includes(name)) return 1000;
  if (name === 'all') return 1;
  if (name === rule.family) return 2;
  const prefix = name.replace(/\*$/, '');
  const all = part === null ? own : [...own, part, ...(rule.parts?.[part]?.aliases ?? []).map((alias) => alias.toLowerCase())];
  // Only codes have meaningful beginnings: `ASYNC2`, `blocking-*`.
  return prefix.length >= 2 && (prefix !== name || /^[a-z]+\d*$/.test(name)) && all.some((alias) => alias.startsWith(prefix) && (prefix !== name || /\d/.test(alias))) ? 2 + prefix.length : 0;
}
