// A test of shared state, a wait, and then the act that the test allowed: others may have done it meanwhile.

import type { Assign, Expr, If, Stmt } from '../syntax/ast.ts';
import { isOnLoop, ownerFunction } from './context.ts';
import { samePath } from './locks.ts';
import type { Resolver } from './resolve.ts';
import { holdsLock } from './shared-locks.ts';
import { selfKey } from './shared-state.ts';
import type { Place, StatementFact, Suspension, UnitFacts } from './types.ts';

export interface CheckThenAct {
  readonly test: Expr;
  readonly at: Suspension;
  /** What is tested and then set. */
  readonly state: Expr;
}

/** The two idioms of a lazy value: `if key not in cache: cache[key] = await load(key)` and, in a getter, `if self.pool is None: self.pool = await create_pool()`. */
export function checkThenAct(fact: StatementFact, facts: UnitFacts, resolver: Resolver, text: (span: Expr) => string): CheckThenAct | null {
  const { node } = fact;
  if (node.kind !== 'if' || !isOnLoop(facts, fact)) return null;
  const found = missingKey(node, fact, resolver, text) ?? missingValue(node, fact, facts, resolver, text);
  if (found === null || holdsLock(facts, fact, resolver)) return null;
  const { state, act } = found;
  const region = facts.regions.find((candidate) => candidate.statement === fact.index && candidate.kind === 'if');
  const at = facts.suspensions.find((wait) => wait.form === 'await' && region !== undefined && wait.region === region.index && wait.start < act.end && ownerFunction(facts, wait) === ownerFunction(facts, fact));
  // A lock in the block, or a second look after the wait.
  if (at === undefined || facts.statements.some((inner) => inner.node !== node && inner.node.start > node.start && inner.node.start < act.start && (inner.node.kind === 'if' || inner.node.kind === 'with') && mentions(inner.node, state))) return null;
  if (holdsLock(facts, { ...fact, region: at.region }, resolver)) return null;
  return { test: node.test, at, state };
}

interface Found { readonly state: Expr; readonly act: Assign }

function missingKey(node: If, place: Place, resolver: Resolver, text: (span: Expr) => string): Found | null {
  const { test } = node;
  if (test.kind !== 'compare' || test.operands.length !== 2) return null;
  const [key, table] = test.operands;
  if (key === undefined || table === undefined || !isShared(table, place, resolver)) return null;
  if (!/^\s*not\s+in\s*$/.test(text({ ...test, start: key.end, end: table.start }))) return null;
  const act = actIn(node, (target) => target.kind === 'subscript' && samePath(target.value, table) && target.index.length === 1 && target.index[0] !== undefined && text(target.index[0]) === text(key));
  return act === null ? null : { state: table, act };
}

/** Only where the same function then returns the value, so that everybody who wants it comes through here, and a second one would be left open: loading the same data twice is seldom more than a waste. */
function missingValue(node: If, place: StatementFact, facts: UnitFacts, resolver: Resolver, text: (span: Expr) => string): Found | null {
  const { test } = node;
  const state = test.kind === 'not' ? test.value : test.kind === 'compare' && test.operands.length === 2 && /^\s*is\s*$/.test(text({ ...test, start: test.operands[0]?.end ?? 0, end: test.operands[1]?.start ?? 0 })) && test.operands[1]?.kind === 'constant' && test.operands[1].type === 'none' ? test.operands[0] : undefined;
  if (state === undefined || state.kind !== 'attribute' || !isShared(state, place, resolver)) return null;
  const owner = ownerFunction(facts, place);
  const returned = facts.returns.some((found) => found.node.start > node.end && found.node.value !== null && samePath(found.node.value, state) && ownerFunction(facts, found) === owner);
  const act = returned ? actIn(node, (target) => samePath(target, state)) : null;
  const made = act?.value === undefined || act.value === null ? null : resolver.meaning(act.value, place);
  return act === null || made?.kind !== 'instance' || resolver.knowledge.api(made.of)?.resource === undefined ? null : { state, act };
}

/** An assignment directly in the block whose value, or something before it, is awaited. */
function actIn(node: If, isTarget: (target: Expr) => boolean): Assign | null {
  for (const statement of node.body.statements) if (statement.kind === 'assign' && statement.targets.some(isTarget)) return statement;
  return null;
}

/** An attribute of `self` or a name of the module. */
function isShared(expr: Expr, place: Place, resolver: Resolver): boolean {
  if (expr.kind === 'name') return !resolver.isLocal(expr.name, place);
  return expr.kind === 'attribute' && selfKey(expr.value, place, resolver) !== null;
}

function mentions(node: Stmt, state: Expr): boolean {
  if (node.kind === 'with') return true;
  if (node.kind !== 'if') return false;
  const walk = (expr: Expr): boolean => {
    if (samePath(expr, state)) return true;
    switch (expr.kind) {
      case 'compare': return expr.operands.some(walk);
      case 'not': return walk(expr.value);
      case 'bool': return walk(expr.left) || walk(expr.right);
      default: return false;
    }
  };
  return walk(node.test);
}
