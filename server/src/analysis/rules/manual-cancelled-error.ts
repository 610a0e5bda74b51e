// Code raises the error of a cancellation that nobody has asked for: whoever waits takes the task for cancelled.

import { raisedCancellations } from '../facts/raised-cancellation.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'manual-cancelled-error',
  aliases: [],
  family: 'cancellation',
  severity: 'information',
  fix: 'none',
  onByDefault: true,
  words: ['raise'],

  check(unit) {
    if (unit.isTest) return;
    for (const at of raisedCancellations(unit.facts, unit.resolver, unit.text)) unit.report({ at, message: 'message' });
  },
};
