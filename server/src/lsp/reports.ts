import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { DiagnosticContext } from './diagnostics.ts';
import { toDiagnostic, toUnusedDiagnostic } from './diagnostics.ts';
import type { Document } from './document.ts';
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
  items: readonly Diagnostic[];
  id: number;
  due: boolean;
}

export function createReports(typing: Typing, contextOf: (document: Document) => DiagnosticContext): Reports {
  const reports = new Map<string, Report>();
  // A client may still hold ids of a server that ended.
  const run = Math.random().toString(36).slice(2, 8);
  let ids = 0;

  const entryOf = (document: Document): Report => {
    let report = reports.get(document.uri);
    if (!report) reports.set(document.uri, (report = { items: [], id: ++ids, due: true }));
    return report;
  };

  const current = (document: Document): Report => {
    const report = entryOf(document);
    const onSave = document.view?.settings.run === 'onSave';
    if (onSave && !report.due) return report;
    report.due = false;
    const context = contextOf(document);
    const shown = typing.visible(document, [...document.findings(), ...document.unused(context.core)]);
    const items = shown.map((item) => ('names' in item ? toUnusedDiagnostic(document, item, context) : toDiagnostic(document, item, context)));
    // While somebody types, most findings move: only where none did is it worth comparing all they say.
    const stands = items.length === report.items.length && items.every((item, i) => isAt(item, report.items[i]));
    if (!stands || JSON.stringify(items) !== JSON.stringify(report.items)) report.id = ++ids;
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
      entryOf(document).due = true;
    },

    closed(document) {
      reports.delete(document.uri);
    },
  };
}

function isAt(item: Diagnostic, before: Diagnostic | undefined): boolean {
  return before?.range.start.line === item.range.start.line && before.range.start.character === item.range.start.character && before.range.end.line === item.range.end.line;
}
