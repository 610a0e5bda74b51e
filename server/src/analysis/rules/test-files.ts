// Tests take liberties: what is a mistake in a service is often the point of a test.

import type { Severity } from '../model.ts';

const lower: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'information', information: 'hint', hint: 'hint' };

/** One step lower in a test file. */
export function loweredInTests(severity: Severity, isTest: boolean): Severity {
  return isTest ? lower[severity] : severity;
}
