import type { CheckedFile } from '../report.ts';

/** An array of findings; positions 0-based in UTF-16 units, as in the Language Server Protocol. In a notebook they count within the cell. */
export function formatJson(files: readonly CheckedFile[]): string {
  const all = files.flatMap(({ file, findings }) =>
    findings.map(({ rule, severity, message, range, related, fixes, cell }) => ({
      file,
      ...inCell(cell),
      rule,
      severity,
      message,
      range,
      related: related.map((place) => ({ file: place.file ?? file, ...inCell(place.cell), range: place.range, message: place.message })),
      fixes: fixes.map(({ title, safety, isPreferred, edits }) => ({
        title,
        safety,
        isPreferred,
        edits: edits.map((edit) => ({ ...inCell(edit.cell), range: edit.range, newText: edit.newText })),
      })),
    })),
  );
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** `cell`: the place among all cells of a notebook, 1-based. */
function inCell(cell: number | undefined): { cell?: number } {
  return cell === undefined ? {} : { cell };
}
