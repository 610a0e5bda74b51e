import { Analysis, applyEdits, createProject, fixAll, loadSyntax, outlineOf, render, ruleByName, rules } from '../analysis/index.ts';
import type { Core } from './core.ts';

/** The analysis behind its door, with the parser bound once it is loaded. */
export const analysisCore: Core = {
  rules,
  ruleByName,
  render,
  applyEdits,
  async load(parts) {
    const syntax = await loadSyntax(parts);
    return {
      project: createProject,
      outline: (text) => outlineOf(syntax, text),
      open: (text, options, project) => new Analysis(syntax, text, options, project),
      fixAll: (text, options, only, project) => fixAll(syntax, text, options, only, project),
    };
  },
};
