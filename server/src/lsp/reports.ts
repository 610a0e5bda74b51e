import type { Diagnostic, DocumentDiagnosticReport, Range } from 'vscode-languageserver';
import type { Finding, Text } from '../analysis/index.ts';
import type { DiagnosticContext } from './diagnostics.ts';
import { toDiagnostic, toUnusedDiagnostic } from './diagnostics.ts';
import type { Document } from './document.ts';
import type { Neighbours } from './neighbours.ts';
import type { Typing } from './typing.ts';

/** What was last reported for each document, by push or by pull. */
export interface Reports {
  /** The diagnostics to show now. With `run: onSave` those of the last save. */
  of(document: Document): readonly Diagnostic[];
  pulled(document: Document, previousResultId: string | undefined): DocumentDiagnosticReport;
  /** The next report is computed anew also with `run: onSave`: the document was opened, saved or configured. */
  due(document: Document): void;
  closed(document: Document): void;
}

interface Report {
  /** Also what another tool says already. */
  all: readonly Diagnostic[];
  items: readonly Diagnostic[];
  id: number;
  due: boolean;
}

export function createReports(typing: Typing, neighbours: Neighbours, contextOf: (document: Document) => DiagnosticContext, onLooked: (document: Document) => void): Reports {
  const reports = new Map<string, Report>();
  // A client may still hold ids of a server that ended.
  const run = Math.random().toString(36).slice(2, 8);
  let ids = 0;
  /** What was said about a finding, by its message, until settings change. */
  let told = new WeakMap<Text, Diagnostic>();

  /** A finding that moves keeps its message. */
  const diagnosticOf = (document: Document, finding: Finding, context: DiagnosticContext): Diagnostic => {
    const known = told.get(finding.message);
    if (known && standsAt(document, finding, known)) return known;
    const fresh = known && finding.related.length === 0 ? { ...known, range: document.lines.range(finding) } : toDiagnostic(document, finding, context);
    told.set(finding.message, fresh);
    return fresh;
  };

  const entryOf = (document: Document): Report => {
    let report = reports.get(document.uri);
    if (!report) reports.set(document.uri, (report = { all: [], items: [], id: ++ids, due: true }));
    return report;
  };

  const lookAt = (document: Document): readonly Diagnostic[] => {
    const context = contextOf(document);
    const found = document.findings();
    onLooked(document);
    const unused = document.unused(context.core);
    const shown = typing.visible(document, unused.length === 0 ? found : [...found, ...unused]);
    return shown.map((item) => ('names' in item ? toUnusedDiagnostic(document, item, context) : diagnosticOf(document, item, context)));
  };

  const current = (document: Document): Report => {
    const report = entryOf(document);
    if (document.view?.settings.run !== 'onSave' || report.due) report.all = lookAt(document);
    report.due = false;
    const items = neighbours.speak(document) ? report.all.filter(({ code, range }) => !neighbours.says(document, String(code), document.lines.span(range))) : report.all;
    const stands = items.length === report.items.length && items.every((item, i) => isSame(item, report.items[i]));
    if (!stands) report.id = ++ids;
    report.items = items;
    return report;
  };

  return {
    of: (document) => current(document).items,

    pulled(document, previousResultId) {
      const report = current(document);
      const resultId = `${run}-${report.id}`;
      return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items: [...report.items] };
    },

    due(document) {
      told = new WeakMap();
      entryOf(document).due = true;
    },

    closed(document) {
      reports.delete(document.uri);
    },
  };
}

/** Nothing that was said about a finding has moved. Offsets that stand do not suffice: lines before them may have come or gone. */
function standsAt(document: Document, finding: Finding, { range, relatedInformation = [] }: Diagnostic): boolean {
  return document.lines.isAt(finding.start, range.start) && document.lines.isAt(finding.end, range.end) && relatedInformation.every(({ location }, i) => {
    const related = finding.related[i];
    const stands = related?.file === undefined ? related && document.locate(related)?.range : related.range;
    return stands !== undefined && isRange(location.range, stands);
  });
}

function isSame(item: Diagnostic, before: Diagnostic | undefined): boolean {
  if (item === before) return true;
  return before !== undefined && isRange(item.range, before.range) && JSON.stringify(item) === JSON.stringify(before);
}

function isRange(a: Range, b: Range): boolean {
  return a.start.line === b.start.line && a.start.character === b.start.character && a.end.line === b.end.line && a.end.character === b.end.character;
}
