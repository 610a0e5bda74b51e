import { Analysis, applyEdits, fixAll, render, ruleByName, rules, Syntax } from '../analysis/index.ts';
import type { Core } from './core.ts';

/** The analysis behind its door. */
export const analysisCore: Core = {
  rules,
  ruleByName,
  render,
  applyEdits,
  load(parts) {
    const syntax = new Syntax();
    return Promise.resolve({
      loadParser: async () => syntax.loadParser(await parts()),
      open: (text, options) => new Analysis(syntax, text, options),
      fixAll: (text, options, only) => fixAll(syntax, text, options, only),
    });
  },
};
