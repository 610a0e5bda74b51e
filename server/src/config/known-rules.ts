import { ruleByName, rules } from '../analysis/index.ts';

/** What a person may write where rules are meant: a name, an alias, a family, `all`, or the beginning of a name or alias such as `ASYNC2`. */
export function isKnownRule(written: string): boolean {
  const name = written.trim().toLowerCase();
  if (name === 'all' || ruleByName(name) || rules.some((rule) => rule.family === name)) return true;
  const prefix = name.replace(/\*$/, '');
  return prefix.length >= 2 && ruleNames().some((candidate) => candidate.toLowerCase().startsWith(prefix));
}

/** Names first, then aliases: the order in which they are suggested when a word is equally near to several. */
export function ruleNames(): readonly string[] {
  return [...rules.map((rule) => rule.name), ...rules.flatMap((rule) => rule.aliases)];
}
