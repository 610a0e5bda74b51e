// An endless loop in a coroutine that never lets anybody else run.

import { exitsOf, isAlwaysTrue } from '../facts/flow.ts';
import { isOnLoop, regionsAround } from '../facts/context.ts';
import type { LoopFact } from '../facts/types.ts';
import type { Expr, Stmt, While } from '../syntax/ast.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'loop-without-await',
  aliases: ['ASYNC913', 'EVL003', 'VG018'],
  family: 'blocking',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['while'],

  check(unit) {
    const { facts, isTest, report } = unit;
    for (const loop of facts.loops) {
      const { node } = loop;
      if (node.kind !== 'while' || !isOnLoop(facts, loop) || suspends(node, unit)) continue;
      const kind = isAlwaysTrue(node.test) ? (neverEnds(loop, node, unit) ? 'endless' : null) : waitsIdly(node, unit) ? 'busy' : null;
      if (kind === null) continue;
      report({
        at: { start: node.start, end: node.test.end },
        message: kind,
        severity: loweredInTests('warning', isTest),
        fixes: () => {
          const last = node.body.statements.at(-1);
          return last === undefined ? [] : [{
            title: { key: 'letOthersRun' },
            safety: 'suggestion',
            build: (edit) => {
              const sleep = `await ${edit.imported('asyncio', loop)}.sleep(0)`;
              const first = node.body.statements[0];
              // `while x: pass` on one line has no line to add to.
              if (first === undefined || edit.lineStart(first.start) <= node.start) return false;
              if (node.body.statements.length === 1 && first.kind === 'pass') edit.replace(first, sleep);
              else edit.insert(first.start, `${sleep}${edit.newline}${edit.indentAt(first.start)}`);
              return true;
            },
          }];
        },
      });
    }
  },
};

function suspends(node: While, { facts }: UnitUnderCheck): boolean {
  const inside = (at: { readonly start: number; readonly end: number }): boolean => at.start >= node.start && at.end <= node.end;
  return facts.damage.length > 0 || facts.suspensions.some(inside) || facts.yields.some((found) => inside(found.node));
}

/** No way out is written, and no error that might end it is caught around it. */
function neverEnds(loop: LoopFact, node: While, { facts }: UnitUnderCheck): boolean {
  const exits = exitsOf(node.body);
  if (exits.has('break') || exits.has('return') || exits.has('raise')) return false;
  for (const region of regionsAround(facts, loop.region)) if (region.kind === 'try' || region.kind === 'with' || region.kind === 'async-with') return false;
  // `sys.exit()`, `os.execv()`, `self.fail()`: ways out by another name; an iterator that runs dry or a socket that closes raises.
  return !facts.calls.some(({ node: call }) => call.start >= node.body.start && call.end <= node.body.end && /exit|exec|abort|fail|raise|quit|kill|next|recv|accept|get|read|pop|stop|input|error/i.test(nameOf(call.callee)));
}

/** Nothing happens inside, so only another task or thread can end it: a task that gets no turn, or a thread it should wait for elsewhere. */
function waitsIdly({ test, body }: While, unit: UnitUnderCheck): boolean {
  return test.kind !== 'constant' && body.statements.every((statement) => isIdle(statement)) && isPassive(test, unit);
}

function isIdle(statement: Stmt): boolean {
  return statement.kind === 'pass' || statement.kind === 'continue' || (statement.kind === 'expression' && statement.value.kind === 'constant');
}

/** A question that changes nothing: names, attributes, comparisons of them, and methods of the tables that only look. */
function isPassive(test: Expr, unit: UnitUnderCheck): boolean {
  switch (test.kind) {
    case 'name': case 'constant': return true;
    case 'attribute': return isPassive(test.value, unit);
    case 'not': return isPassive(test.value, unit);
    case 'compare': return test.operands.every((operand) => isPassive(operand, unit));
    case 'bool': return isPassive(test.left, unit) && isPassive(test.right, unit);
    case 'call': {
      const fact = unit.facts.calls.find((call) => call.node === test);
      const name = fact === undefined ? null : unit.resolver.apiName(unit.resolver.callee(fact));
      return name !== null && unit.resolver.knowledge.api(name)?.harmless === true && test.args.every((argument) => isPassive(argument.value, unit));
    }
    default: return false;
  }
}

function nameOf(callee: Expr): string {
  return callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : 'next';
}
