// What a call passes, and what a function's own conditions make of it: `load(cache=True)` does not reach what stands under `if not cache`.

import type { Call, Expr } from '../syntax/ast.ts';
import { ownerScope, regionsAround } from './context.ts';
import type { Slot } from './slot.ts';
import type { Place } from './types.ts';

export type Literal = boolean | number | string | null;

export interface PassedArgument {
  /** Null for keywords. */
  readonly position: number | null;
  readonly keyword: string | null;
  /** Undefined: nobody can tell. */
  readonly value: Literal | undefined;
  /** The caller's own name that is passed on as it is. */
  readonly name: string | null;
}

/** A condition on a parameter: `is` the literal, or true or false as a condition. */
export interface Guard {
  readonly param: string;
  readonly test: 'true' | 'false' | 'none' | 'some';
}

/** Values of parameters that are known; a name that is absent may be anything. */
export type Values = ReadonlyMap<string, Literal>;

export function argumentsOf({ args }: Call, literalOf: (expr: Expr) => Literal | undefined): PassedArgument[] {
  const passed: PassedArgument[] = [];
  let counted = true;
  args.forEach((argument, position) => {
    if (argument.form === 'star' || argument.form === 'double-star') counted = false;
    else if (argument.form === 'keyword' || counted) {
      passed.push({
        position: argument.form === 'keyword' ? null : position,
        keyword: argument.keyword,
        value: literalOf(argument.value),
        name: argument.value.kind === 'name' ? argument.value.name : null,
      });
    }
  });
  return passed;
}

/** Conditions on names of the function itself that lie between its body and a place. */
export function guardsAround(place: Place, { facts, text }: Slot): Guard[] {
  const guards: Guard[] = [];
  const owner = ownerScope(facts, place.scope);
  for (const region of regionsAround(facts, place.region)) {
    if (region.kind !== 'if' && region.kind !== 'else') continue;
    const statement = facts.statements[region.statement]?.node;
    if (statement?.kind !== 'if') continue;
    for (const guard of guardsOf(statement.test, text, region.kind === 'if')) {
      // A parameter that is assigned to is not what was passed.
      const bindings = owner?.bindings.get(guard.param) ?? [];
      if (bindings.length === 1 && bindings[0]?.source.kind === 'parameter') guards.push(guard);
    }
  }
  return guards;
}

function guardsOf(test: Expr, text: string, holds: boolean): Guard[] {
  switch (test.kind) {
    case 'name': return [{ param: test.name, test: holds ? 'true' : 'false' }];
    case 'not': return guardsOf(test.value, text, !holds);
    case 'bool': return (test.op === 'and') === holds ? [...guardsOf(test.left, text, holds), ...guardsOf(test.right, text, holds)] : [];
    case 'compare': {
      const [left, right, ...more] = test.operands;
      if (left?.kind !== 'name' || right?.kind !== 'constant' || right.type !== 'none' || more.length > 0) return [];
      const operator = text.slice(left.end, right.start).trim();
      if (operator === 'is') return [{ param: left.name, test: holds ? 'none' : 'some' }];
      return operator === 'is not' ? [{ param: left.name, test: holds ? 'some' : 'none' }] : [];
    }
    default: return [];
  }
}

/** False only where the values rule the guards out. */
export function mayHold(guards: readonly Guard[], values: Values): boolean {
  return guards.every(({ param, test }) => {
    const value = values.get(param);
    if (value === undefined) return true;
    switch (test) {
      case 'true': return Boolean(value);
      case 'false': return !value;
      case 'none': return value === null;
      case 'some': return value !== null;
    }
  });
}

/** What the parameters of a function are in a call with these arguments. `bound`: the first parameter is the receiver. */
export function valuesOf(params: readonly { readonly name: string; readonly value: Literal | undefined }[], args: readonly PassedArgument[], bound: boolean, outer: Values): Values {
  const values = new Map<string, Literal>();
  const offset = bound ? 1 : 0;
  params.forEach(({ name, value }, index) => {
    const passed = args.find((argument) => (argument.keyword === null ? argument.position === index - offset : argument.keyword === name));
    const known = passed === undefined ? (index < offset ? undefined : value) : passed.value ?? (passed.name === null ? undefined : outer.get(passed.name));
    if (known !== undefined) values.set(name, known);
  });
  return values;
}
