import { judge } from './targets.mjs';

const columns = [
  { title: 'measure', text: ({ measure, unit }) => (unit ? `${measure}, ${unit}` : measure) },
  { title: 'of', text: ({ file }) => file },
  { title: 'ours', text: ({ own }) => figure(own), isNumber: true },
  { title: 'empty', text: ({ empty }) => figure(empty), isNumber: true },
  { title: 'parse-only', text: ({ parse }) => figure(parse), isNumber: true },
  { title: '× empty', text: ({ perEmpty }) => figure(perEmpty), isNumber: true },
  { title: '× parse', text: ({ perParse }) => figure(perParse), isNumber: true },
  { title: 'target', text: ({ target }) => target ?? '' },
  { title: '', text: (row) => outcome(row) },
];

/** One line per row: figures, target, and whether it is met. */
export function renderTable(rows) {
  const judged = rows.map((row) => ({ ...row, ...judge(row) }));
  const lines = [columns.map(({ title }) => title), ...judged.map((row) => columns.map(({ text }) => text(row)))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  const render = (line) => line.map((cell, i) => (columns[i].isNumber ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  ').trimEnd();
  const [head, ...body] = lines.map(render);
  return [head, widths.map((width) => '-'.repeat(width)).join('  '), ...body].join('\n');
}

/** Beside the verdict, the figure it was made from when no column shows it. */
function outcome({ verdict, growth, speed }) {
  if (!verdict) return '';
  const shown = growth ?? speed;
  return shown === undefined ? verdict : `${verdict} (${shown.toFixed(2)})`;
}

function figure(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}
