// Uses that carry nothing of their own, shared by all expressions put to them.

import type { Use } from './types.ts';

export const discarded: Use = { kind: 'discarded' };
export const returned: Use = { kind: 'returned' };
export const operand: Use = { kind: 'operand' };
export const other: Use = { kind: 'other' };
export const element = (outer: Use): Use => ({ kind: 'element', outer });
export const condition = {
  if: { kind: 'condition', form: 'if' }, while: { kind: 'condition', form: 'while' }, assert: { kind: 'condition', form: 'assert' }, not: { kind: 'condition', form: 'not' },
  and: { kind: 'condition', form: 'and' }, or: { kind: 'condition', form: 'or' }, ternary: { kind: 'condition', form: 'ternary' }, filter: { kind: 'condition', form: 'filter' }, guard: { kind: 'condition', form: 'guard' },
} as const satisfies Record<string, Use>;
