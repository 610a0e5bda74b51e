// A file that nobody has open: its findings, with places as lines and columns since nobody keeps its text.
import { LineIndex, type AnalysisOptions, type Finding, type Position, type Project, type Span, type Text } from '../analysis/index.ts';
import type { Engine } from './core.ts';

export interface Place {
  readonly start: Position;
  readonly end: Position;
}

/** A finding as it crosses from a worker: plain data. */
export interface PlacedFinding {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly message: Text;
  readonly tags: Finding['tags'];
  readonly id: string;
  readonly range: Place;
  readonly related: readonly { readonly file?: string; readonly range: Place; readonly message: Text }[];
}

export interface CheckedFile {
  readonly findings: readonly PlacedFinding[];
  /** Other files that these findings depend on, as the project names them. */
  readonly dependencies: readonly string[];
}

export function checkOne(engine: Engine, project: Project, text: string, options: AnalysisOptions): CheckedFile {
  const analysis = engine.open(text, options, project);
  try {
    const lines = new LineIndex(text);
    const place = ({ start, end }: Span): Place => ({ start: lines.position(start), end: lines.position(end) });
    const findings = analysis.findings().map(({ rule, severity, message, tags, id, start, end, related }): PlacedFinding => ({
      rule, severity, message, tags, id, range: place({ start, end }),
      related: related.map((other) => (other.file === undefined ? { range: place(other), message: other.message } : { file: other.file, range: other.range, message: other.message })),
    }));
    return { findings, dependencies: [...analysis.dependencies()] };
  } finally {
    analysis.dispose();
  }
}
