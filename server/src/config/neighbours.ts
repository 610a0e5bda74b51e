// Which codes of other tools say the same as a rule of ours. A rule's aliases know most of it.
import { rules } from '../analysis/index.ts';

/** These forbid a form of code whatever it does; what ours says about cancellation they do not say. */
const general = new Set(['e722', 'ble001', 'w0702', 'w0718', 'bare-except', 'blind-except', 'broad-exception-caught', 's5754']);

/** Ruff in preview shows names instead of codes. */
const ruffNames: Readonly<Record<string, string>> = {
  'blocking-http-call-in-async-function': 'async210',
  'blocking-http-call-httpx-in-async-function': 'async212',
  'create-subprocess-in-async-function': 'async220',
  'run-process-in-async-function': 'async221',
  'wait-for-process-in-async-function': 'async222',
  'blocking-open-call-in-async-function': 'async230',
  'blocking-path-method-in-async-function': 'async240',
  'blocking-input-in-async-function': 'async250',
  'blocking-sleep-in-async-function': 'async251',
};

/** Codes of other tools that may stand for one of our rules, in lower case. */
export const neighbourCodes: readonly string[] = [
  ...new Set([...rules.flatMap(({ aliases }) => aliases.map((alias) => alias.toLowerCase()).filter((alias) => !general.has(alias))), ...Object.keys(ruffNames)]),
];

const byRule = new Map(rules.map(({ name, aliases }) => [name, new Set(aliases.map((alias) => alias.toLowerCase()).filter((alias) => !general.has(alias)))]));

/** Whether a diagnostic with this code says what a finding of the rule says: `RUF006`, `python:S7499`, `W0150:lost-exception`. */
export function saysTheSame(code: string, rule: string): boolean {
  const known = byRule.get(rule);
  return known !== undefined && code.toLowerCase().split(':').some((part) => known.has(ruffNames[part] ?? part));
}
