import { Analysis, applyEdits, conceptOfFinding, createProject, fixAll, outlineOf, parserMemory, render, ruleByName, rules, Syntax } from '../analysis/index.ts';
import type { Core } from './core.ts';

/** The analysis behind its door. */
export const analysisCore: Core = {
  rules,
  ruleByName,
  conceptOfFinding: (name, here) => conceptOfFinding(name, ruleByName(name)?.family ?? '', here),
  render,
  applyEdits,
  parserMemory,
  load(parts) {
    const syntax = new Syntax();
    return Promise.resolve({
      loadParser: async () => syntax.loadParser(await parts()),
      project: createProject,
      outline: (text) => outlineOf(syntax, text),
      open: (text, options, project, now) => new Analysis(syntax, text, options, project, now),
      fixAll: (text, options, only, project) => fixAll(syntax, text, options, only, project),
    });
  },
};
