import type { CheckedFile } from '../report.ts';

/** An array of findings; positions 0-based in UTF-16 units, as in the Language Server Protocol. */
export function formatJson(files: readonly CheckedFile[]): string {
  const all = files.flatMap(({ file, findings }) =>
    findings.map(({ rule, severity, message, range, related, fixes }) => ({
      file,
      rule,
      severity,
      message,
      range,
      related: related.map((place) => ({ file: place.file ?? file, range: place.range, message: place.message })),
      fixes: fixes.map(({ title, safety, isPreferred, edits }) => ({
        title,
        safety,
        isPreferred,
        edits: edits.map((edit) => ({ range: edit.range, newText: edit.newText })),
      })),
    })),
  );
  return `${JSON.stringify(all, null, 2)}\n`;
}
