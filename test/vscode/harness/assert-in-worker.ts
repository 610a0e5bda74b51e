// The part of `node:assert/strict` that cases may use, where there is no Node. The bundler puts it in its place.

class AssertionError extends Error {
  override name = 'AssertionError';
  // Mocha draws a difference from these two.
  readonly showDiff = true;
  constructor(
    message: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message);
  }
}

export function ok(value: unknown, message?: string): asserts value {
  if (!value) throw new AssertionError(message ?? `expected something truthy, got ${show(value)}`, value, true);
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) return;
  throw new AssertionError(message ?? `expected ${show(expected)}, got ${show(actual)}`, actual, expected);
}

export function notEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) throw new AssertionError(message ?? `did not expect ${show(actual)}`);
}

/** Compares plain data, which is all that cases compare. */
export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (isSame(actual, expected)) return;
  throw new AssertionError(message ?? `expected ${show(expected)}, got ${show(actual)}`, actual, expected);
}

export function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) throw new AssertionError(message ?? `${show(text)} does not match ${pattern}`);
}

export function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  if (pattern.test(text)) throw new AssertionError(message ?? `${show(text)} matches ${pattern}`);
}

export function fail(message = 'failed'): never {
  throw new AssertionError(message);
}

export default Object.assign(ok.bind(undefined), { ok, equal, notEqual, deepEqual, match, doesNotMatch, fail });

function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const leftEntries = Object.entries(left);
  const rightValues = new Map(Object.entries(right));
  return (
    leftEntries.length === rightValues.size &&
    leftEntries.every(([key, value]) => rightValues.has(key) && isSame(value, rightValues.get(key)))
  );
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
