import type { Severity } from '../../analysis/index.ts';
import { productName } from '../assets.ts';
import type { CheckedFile } from '../report.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** Workflow commands, which GitHub shows as annotations; lines and columns are 1-based there. */
export function formatGithub(files: readonly CheckedFile[]): string {
  return files
    .flatMap(({ file, findings }) =>
      findings.map(({ rule, severity, message, cell, range: { start, end } }) => {
        // Columns only count within one line.
        const columns = start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : [];
        const properties = [
          `title=${property(`${productName} (${rule})`)}`,
          `file=${property(file)}`,
          `line=${start.line + 1}`,
          `endLine=${end.line + 1}`,
          ...columns,
        ];
        return `::${commands[severity]} ${properties.join(',')}::${data(`${cell === undefined ? '' : `cell ${cell}: `}${message} (${rule})`)}\n`;
      }),
    )
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
