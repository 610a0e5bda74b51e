// What the figures are held against. Floors are taken in the same run, so that a target means the same on every machine.

/** By measure: the figure of a row that counts, its limit, and how to say it. A measure without a target is shown only. */
const targets = {
  'keystroke p50': { figure: 'perParse', atMost: 1.0, text: '≤ 1.0 × parse-only' },
  'keystroke p95': { figure: 'perEmpty', atMost: 4, text: '≤ 4 × empty' },
  'burst of 20, publishes': { figure: 'own', atMost: 2, text: '≤ 2' },
  'cold start': { figure: 'perParse', atMost: 1.4, text: '≤ 1.4 × parse-only' },
  'memory after open': { figure: 'perParse', atMost: 1.1, text: '≤ 1.1 × parse-only' },
  'memory after 2,000 keys': { figure: 'growth', atMost: 1.05, text: '≤ 1.05 × after 200' },
  'same after undo': { figure: 'own', is: true, text: 'always' },
  'incremental equals fresh': { figure: 'own', is: true, text: 'always' },
  'workspace check': { figure: 'speed', atLeast: 0.6, text: '≥ 0.6 × speed of parse-only' },
};

/** `verdict`: 'met', 'MISSED', or null where there is no target or no figure. */
export function judge(row) {
  const target = targets[row.measure];
  if (!target) return { target: null, verdict: null };
  const value = row[target.figure];
  if (value === null || value === undefined) return { target: target.text, verdict: null };
  const isMet = 'is' in target ? value === target.is : 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
  return { target: target.text, verdict: isMet ? 'met' : 'MISSED' };
}
