// Code that is written to see an error.

import { expectsFailure } from './awaiting.ts';
import type { CallFact, UnitFacts, Use } from './types.ts';

/** In a block that expects an error, or handed to `assertRaises(TypeError, run, …)` as one of its arguments. */
export function isMeantToFail(call: CallFact, facts: UnitFacts): boolean {
  return expectsFailure(facts, call) || isChecked(call.use, facts);
}

function isChecked(use: Use, facts: UnitFacts): boolean {
  switch (use.kind) {
    case 'argument': {
      const outer = facts.calls[use.call];
      const callee = outer?.node.callee;
      const name = callee?.kind === 'name' || callee?.kind === 'attribute' ? callee.name : '';
      return /^(assertRaises\w*|raises)$/.test(name) || (outer !== undefined && isChecked(outer.use, facts));
    }
    case 'awaited': case 'named': case 'attribute': case 'element': case 'starred': case 'lambda-result': return isChecked(use.outer, facts);
    default: return false;
  }
}
