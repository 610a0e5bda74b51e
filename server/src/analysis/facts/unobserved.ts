// Tasks that are kept for their end alone: nothing asks what came of them.

import type { Attribute } from '../syntax/ast.ts';
import { endlessLoopOf } from './background.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import { selfKey } from './shared-state.ts';
import type { CallFact, Use } from './types.ts';

export interface UnobservedTask {
  readonly target: Attribute;
  /** Key of the function whose coroutine it runs. */
  readonly coroutine: string;
}

/** `self._task = create_task(self.work())`, where all the file does with `_task` is to cancel it or to ask whether it is done. */
export function unobservedTask(call: CallFact, resolver: Resolver, file: ModuleNames): UnobservedTask | null {
  if (call.use.kind !== 'assigned') return null;
  const name = resolver.apiName(resolver.callee(call));
  if (name === null || resolver.knowledge.api(name)?.startsTask !== 'weak') return null;
  const [target, ...more] = call.use.node.targets;
  if (target?.kind !== 'attribute' || more.length > 0 || !/^_[^_]/.test(target.name) || selfKey(target.value, call, resolver) === null) return null;
  const made = call.node.args[0]?.value;
  const callee = made?.kind === 'call' ? resolver.meaning(made.callee, call) : null;
  if (callee?.kind !== 'function' || !mayFail(callee.key, file) || file.mentions('set_exception_handler') || isObserved(target.name, file)) return null;
  return { target, coroutine: callee.key };
}

/** It waits for something, handles no errors itself, and ends on its own. */
function mayFail(key: string, file: ModuleNames): boolean {
  const found = file.functionOf(key);
  if (found === null || file.summary(key).nature !== 'coroutine') return false;
  const { slot, fact } = found;
  const inside = (at: { readonly start: number; readonly end: number }): boolean => at.start >= fact.node.start && at.end <= fact.node.end;
  if (slot.facts.handlers.some(({ node }) => inside(node)) || endlessLoopOf(fact, { facts: slot.facts, resolver: file.resolver(slot), file }) !== null) return false;
  return slot.facts.suspensions.some(inside);
}

/** Anything but a question whether it is done, or its cancellation. */
function isObserved(attribute: string, file: ModuleNames): boolean {
  return file.holding(attribute).some(({ slot }) => slot.facts.reads.some((read) => {
    for (let { use } = read; use.kind === 'attribute'; use = use.outer) {
      if (use.node.name === attribute && !looksAtEnd(use.outer)) return true;
    }
    return false;
  }));
}

function looksAtEnd(use: Use): boolean {
  switch (use.kind) {
    case 'attribute': return /^(cancel|done|cancelled|cancelling|get_name|set_name)$/.test(use.node.name) && use.outer.kind === 'callee';
    case 'condition': return use.outer === undefined || looksAtEnd(use.outer);
    case 'compared': case 'deleted': return true;
    default: return false;
  }
}
