// The project's own settings, shared by the command line and the language server. Pure: whoever calls reads the files.
export { formatBaseline, knownIn, parseBaseline, relativeTo, resolveFrom, type BaselineFile, type KnownByFile } from './baseline.ts';
export { closest } from './closest.ts';
export { createExcluder, defaultExclude, type Excluder } from './exclude.ts';
export { findProjectConfig, otherConfigFiles, projectConfigFrom, type ProjectConfig, type ReadFile } from './find.ts';
export { keyPlaceAt, type KeyPlace } from './key-places.ts';
export { isKnownRule, ruleNames } from './known-rules.ts';
export { neighbourCodes, saysTheSame } from './neighbours.ts';
export { isUsablePattern } from './pattern-cost.ts';
export { describeProblem } from './problem-text.ts';
export { addBlockingAllow, addIgnore } from './pyproject-edit.ts';
export { parsePythonVersionFile, parseRequirement } from './python-version.ts';
export { applySettings, resolveOptions } from './resolve.ts';
export { isLeftToRuff, ruffCodes, ruffCoverage } from './ruff.ts';
export { rulePlaceAt, rulePlaces, type RulePlace } from './rule-places.ts';
export { tableSlotAt, type TableSlot } from './table-slots.ts';
export { severities, tableKeys, tableName, tablePath, type TableKey, type Takes } from './table.ts';
export { lineOfKey, parsePyproject, type ConfigProblem, type Pyproject, type Settings } from './settings.ts';
