import type { ServerStatus } from '../../../server/src/lsp/protocol.ts';

/** Whether the last analysis took longer than somebody wants to wait; a budget of 0 is none. No editor in here, so that it can be tested without one. */
export function isOverBudget(timing: ServerStatus['timing'], budget: number): boolean {
  return timing !== undefined && budget > 0 && timing.ms > budget;
}
