// The statements of a region.

import type { Block, Stmt } from '../syntax/ast.ts';
import type { UnitFacts } from './types.ts';

export function blockOf(facts: UnitFacts, region: number): Block | null {
  const found = facts.regions[region];
  const node = found === undefined ? undefined : facts.statements[found.statement]?.node;
  return found === undefined || node === undefined ? null : blocksOf(node).find((block) => block.start === found.start && block.end === found.end) ?? null;
}

function blocksOf(node: Stmt): readonly Block[] {
  const some = (...blocks: readonly (Block | null)[]): Block[] => blocks.filter((block) => block !== null);
  switch (node.kind) {
    case 'if': case 'for': case 'while': return some(node.body, node.orElse);
    case 'with': return [node.body];
    case 'try': return some(node.body, ...node.handlers.map((handler) => handler.body), node.orElse, node.final);
    case 'match': return node.cases.map((clause) => clause.body);
    default: return [];
  }
}
