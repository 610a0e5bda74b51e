// Cuts a text into units, and keeps them through edits. Knows lines, strings, brackets and indentation, but no parser.

export type { ClauseKind, Container, ContainerKind, Unit, UnitChange, Wrapper, WrapperPrefix } from './unit.ts';
export { EditedText } from './edited-text.ts';
export { UnitScan } from './unit-scan.ts';
export { wrapUnit, type Wrapping } from './wrap.ts';
