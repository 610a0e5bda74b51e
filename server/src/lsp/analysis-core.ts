import { Analysis, applyEdits, conceptOfRule, fixAll, loadSyntax, render, ruleByName, rules } from '../analysis/index.ts';
import type { Core } from './core.ts';

/** The analysis behind its door, with the parser bound once it is loaded. */
export const analysisCore: Core = {
  rules,
  ruleByName,
  conceptOfRule: (name) => conceptOfRule(name, ruleByName(name)?.family ?? ''),
  render,
  applyEdits,
  async load(parts) {
    const syntax = await loadSyntax(parts);
    return {
      open: (text, options) => new Analysis(syntax, text, options),
      fixAll: (text, options, only) => fixAll(syntax, text, options, only),
    };
  },
};
