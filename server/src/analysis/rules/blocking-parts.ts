// The groups of blocking calls and the codes of other tools that mean only them.

import type { BlockingCategory } from '../knowledge/types.ts';
import type { RulePart } from './rule.ts';

const aliases: Readonly<Record<BlockingCategory, readonly string[]>> = {
  sleep: ['ASYNC251', 'S7488', 'VG001', 'sync-sleep-in-async-code', 'UseAsyncSleepInAsyncDef', 'A01'],
  http: ['ASYNC210', 'S7499', 'VG010', 'A03'],
  'http-client': ['ASYNC211', 'ASYNC212', 'VG016'],
  'file-open': ['ASYNC230', 'ASYNC231', 'S7493', 'VG009', 'A02'],
  'file-io': ['ASYNC232'],
  'path-io': ['ASYNC240', 'A02'],
  'path-stat': [],
  'fs-tree': [],
  archive: ['EVL002'],
  subprocess: ['ASYNC220', 'ASYNC221', 'S7487', 'VG007', 'A04'],
  'process-wait': ['ASYNC222', 'S7489', 'VG011'],
  input: ['ASYNC250', 'S7501', 'A05'],
  socket: [],
  dns: [],
  'db-driver': ['EVL011', 'VG008', 'A08'],
  'orm-session': [],
  'cloud-sdk': [],
  'cache-broker': ['A08'],
  'thread-join': [],
  'sync-primitive': ['VG004', 'A06'],
  'sync-queue': ['A07'],
  'future-result': [],
  'cpu-call': [],
  debugger: ['T100'],
  'server-run': [],
  'other-network': [],
  import: [],
  gui: [],
  device: [],
};

/** One system call rarely matters, and imports and servers have rules of their own. */
const quiet: ReadonlySet<string> = new Set(['path-stat', 'import', 'server-run']);

export const parts: Readonly<Record<string, RulePart>> = Object.fromEntries(
  [
    ...Object.entries(aliases).map(([category, codes]) => [`blocking-${category}`, { aliases: codes, onByDefault: !quiet.has(category) }] as const),
    // Whatever it is, it stands among the arguments of a call that should keep it off the loop.
    ['blocking-offload-argument', { aliases: [], onByDefault: true }] as const,
    // What a project itself lists as blocking.
    ['blocking-user-configured', { aliases: ['ASYNC200'], onByDefault: true }] as const,
  ],
);
