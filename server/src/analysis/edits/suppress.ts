// Our own suppression comments, written.

import type { Finding, Fix, TextEdit } from '../model.ts';

/** A comment that silences a finding: on its line, or in the whole file. */
export function suppression(where: 'line' | 'file', text: string, finding: Finding): Fix {
  const kind = where === 'line' ? 'suppressLine' : 'suppressFile';
  const edit = where === 'line' ? suppressLineEdit(text, finding) : suppressFileEdit(text, finding);
  return { title: { key: `common.${kind}`, args: { rule: finding.rule } }, safety: 'safe', isPreferred: false, kind, edits: [edit] };
}

/** At the end of the line where the finding begins, extending a comment of ours that is there. */
function suppressLineEdit(text: string, finding: Finding): TextEdit {
  const found = text.indexOf('\n', finding.end);
  let end = found < 0 ? text.length : found;
  if (text.charCodeAt(end - 1) === 0x0d) end--;
  const start = text.lastIndexOf('\n', finding.end - 1) + 1;
  const line = text.slice(start, end);
  const own = /#\s*asyncio-lens:\s*ignore\[([^\]]*)\]/.exec(line);
  if (own !== null) {
    const at = start + own.index + own[0].length - 1;
    return { start: at, end: at, newText: `${own[1]?.trim() === '' ? '' : ', '}${finding.rule}` };
  }
  // A backslash must stay the last thing on its line: the comment goes above as a range of one statement.
  if (line.trimEnd().endsWith('\\')) {
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    const first = text.lastIndexOf('\n', finding.start - 1) + 1;
    return { start: first, end: first, newText: `${indent}# asyncio-lens: disable[${finding.rule}]\n` };
  }
  const trimmed = line.trimEnd().length;
  return { start: start + trimmed, end: start + trimmed, newText: `  # asyncio-lens: ignore[${finding.rule}]` };
}

/** Above the first statement, behind shebang, encoding and the comments that open the file. */
function suppressFileEdit(text: string, finding: Finding): TextEdit {
  const own = /^[ \t]*#\s*asyncio-lens:\s*disable-file\[([^\]]*)\]/m.exec(text);
  if (own !== null) {
    const at = own.index + own[0].length - 1;
    return { start: at, end: at, newText: `${own[1]?.trim() === '' ? '' : ', '}${finding.rule}` };
  }
  const newline = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const head = /^\uFEFF?(?:#![^\n]*\n)?(?:#[^\n]*coding[^\n]*\n)?/.exec(text)?.[0].length ?? 0;
  return { start: head, end: head, newText: `# asyncio-lens: disable-file[${finding.rule}]${newline}` };
}
