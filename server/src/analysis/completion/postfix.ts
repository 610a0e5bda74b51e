// `load(url).await` becomes `await load(url)`: forms that are typed behind an expression. Only where they make sense: in a coroutine,
// behind something that can be awaited, looped over, entered or run in a thread, as far as anybody can tell.

import { EditBuilder } from '../edits/builder.ts';
import { importedAs } from '../edits/imports.ts';
import { groundOf } from '../facts/awaiting.ts';
import type { FileFacts } from '../facts/file.ts';
import type { Meaning } from '../facts/meaning.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { Slot } from '../facts/slot.ts';
import type { CallFact, Place, Use } from '../facts/types.ts';
import type { Postfix, PostfixForm, Span, TextEdit } from '../model.ts';
import type { PythonTarget } from '../python-version.ts';
import type { Expr } from '../syntax/ast.ts';

/** The expression that ends at an offset. */
interface Receiver extends Place {
  readonly expr: Expr;
  readonly call: CallFact | null;
  readonly use: Use;
}

/** `offset`: where the expression ends, in a text without what was typed behind it. `next`: what follows there. */
export function postfixesAt(file: FileFacts, slot: Slot, offset: number, next: string, python: PythonTarget, topLevelAwait: boolean): readonly Postfix[] {
  const end = offset - slot.unit.start;
  const receiver = receiverAt(slot, end);
  if (receiver === null) return [];
  const ground = groundOf(slot.facts, receiver, slot.container.classKey);
  if (ground.kind !== 'coroutine' && !(ground.kind === 'module' && topLevelAwait)) return [];
  const resolver = file.names.resolver(slot);
  const wanted = formsFor(receiver, resolver, file);
  return [...wanted].flatMap((form) => written(form, receiver, { file, slot, next, python }) ?? []);
}

function receiverAt(slot: Slot, end: number): Receiver | null {
  let best: Receiver | null = null;
  const consider = (expr: Expr, place: Place, call: CallFact | null, use: Use): void => {
    if (expr.end === end && (best === null || expr.start < best.expr.start)) best = { scope: place.scope, region: place.region, statement: place.statement, expr, call, use };
  };
  const { facts } = slot;
  for (const call of facts.calls) consider(call.node, call, call, call.use);
  for (const read of facts.reads) consider({ kind: 'name', start: read.start, end: read.end, name: read.name }, read, null, read.use);
  for (const roots of [facts.reads, facts.calls]) {
    for (const root of roots) for (let use: Use = root.use; use.kind === 'attribute'; use = use.outer) consider(use.node, root, null, use.outer);
  }
  return best;
}

// --------------------------------------------------------------------------------------------- which make sense

const awaiting: readonly PostfixForm[] = ['await', 'timeout', 'gather', 'shield'];
const anything: readonly PostfixForm[] = [...awaiting, 'task', 'thread', 'afor', 'awith'];

function formsFor({ expr, call, ...place }: Receiver, resolver: Resolver, file: FileFacts): ReadonlySet<PostfixForm> {
  const forms = new Set<PostfixForm>();
  const add = (...more: readonly PostfixForm[]): ReadonlySet<PostfixForm> => {
    for (const form of more) forms.add(form);
    return forms;
  };
  const callee = call === null ? null : resolver.callee(call);
  const value = resolver.meaning(expr, place);
  switch (value.kind) {
    case 'awaitable':
      if (value.sort === 'coroutine') add('task');
      if (value.sort === 'handle') add('awith');
      return add(...awaiting);
    case 'instance': case 'object': {
      if (isAsyncContext(value, resolver)) add('awith');
      if (isAsyncIterable(value, resolver)) add('afor');
      return call !== null && callee !== null && mayRunInThread(callee, resolver, file) ? add('thread') : forms;
    }
    // A function that is not called: all that can be done with it is to run it elsewhere. Classes and modules are none.
    case 'function': return file.names.summary(value.key).nature === 'plain' && call === null ? add('thread') : forms;
    case 'api': case 'method': return call === null && resolver.knowledge.api(value.name)?.blocks !== undefined ? add('thread') : forms;
    case 'class': case 'none': return forms;
    case 'unknown': break;
  }
  if (callee?.kind === 'function') {
    const { nature } = file.names.summary(callee.key);
    if (nature === 'async-generator') return add('afor');
    if (nature === 'plain') return add('thread');
    if (nature === 'generator') return forms;
  }
  if (callee?.kind === 'api' || callee?.kind === 'method') {
    const api = resolver.knowledge.api(callee.name);
    if (api !== undefined) return api.blocks !== undefined ? add('thread') : api.scope !== undefined || api.asyncEnter !== undefined ? add('awith') : forms;
    if (/^(builtins|typing|math|re|json|os)\./.test(callee.name)) return forms;
  }
  if (expr.kind === 'call') return expr.callee.kind === 'name' && isBuiltin(expr.callee.name, place, resolver, file) ? forms : add(...anything);
  // Any variable could hold an awaitable: the plain forms are enough of a guess.
  return expr.kind === 'name' && /^(self|cls)$/.test(expr.name) ? forms : add('await', 'afor', 'awith');
}

const builtins = /^(abs|all|any|ascii|bin|bool|bytes|chr|dict|dir|divmod|enumerate|filter|float|format|frozenset|getattr|hasattr|hash|hex|id|int|isinstance|issubclass|iter|len|list|map|max|min|next|object|oct|ord|pow|print|range|repr|reversed|round|set|sorted|str|sum|super|tuple|type|vars|zip)$/;

/** One of Python's own, which the tables have no reason to know, and not a name of this file. */
function isBuiltin(name: string, place: Place, resolver: Resolver, file: FileFacts): boolean {
  return builtins.test(name) && !resolver.isLocal(name, place) && !file.registry.names.has(name);
}

function mayRunInThread(callee: Meaning, resolver: Resolver, file: FileFacts): boolean {
  if (callee.kind === 'function') return file.names.summary(callee.key).nature === 'plain';
  const name = resolver.apiName(callee);
  return name !== null && resolver.knowledge.api(name)?.blocks !== undefined;
}

function isAsyncContext(value: Meaning, resolver: Resolver): boolean {
  if (value.kind === 'instance') return resolver.knowledge.api(value.of)?.asyncEnter !== undefined;
  return resolver.attribute(value, '__aenter__').kind !== 'unknown';
}

function isAsyncIterable(value: Meaning, resolver: Resolver): boolean {
  return value.kind === 'object' ? resolver.attribute(value, '__aiter__').kind !== 'unknown' : value.kind === 'instance' && value.of === 'asyncio.StreamReader';
}

// ---------------------------------------------------------------------------------------------------- how written

interface Target {
  readonly file: FileFacts;
  readonly slot: Slot;
  readonly next: string;
  readonly python: PythonTarget;
}

/** Null: not in this place. The text is a snippet: `${1:x}` are places to fill in. */
function written(form: PostfixForm, receiver: Receiver, { file, slot, next, python }: Target): Postfix | null {
  const { expr } = receiver;
  const source = escaped(slot.text.slice(expr.start, expr.end));
  const statement = slot.facts.statements[receiver.statement]?.node;
  const isStatement = statement?.kind === 'expression' && statement.start === expr.start && statement.end === expr.end && !/^[ \t]*\S/.test(next.replace(/^[ \t]*#.*/, ''));
  const edits: TextEdit[] = [];
  const api = (path: string): string | null => {
    const known = importedAs(file, slot, path, receiver);
    if (known !== null) return known;
    const builder = new EditBuilder(file, slot, python);
    const spelled = builder.imported(path, receiver);
    const imports = builder.finish();
    if (imports === null) return null;
    edits.push(...imports);
    return spelled;
  };
  // `await x` is weaker than what may follow: a dot, a bracket, a call.
  const awaited = (text: string): string => (/^\s*[.([]/.test(next) ? `(await ${text})` : `await ${text}`);
  const indent = new EditBuilder(file, slot, python).indentUnit;
  const block = (header: string, body: string): string | null => (isStatement ? `${header}:\n${indent}${body}` : null);
  const waited = (path: string, rest = ''): string | null => {
    const name = api(path);
    return name === null ? null : awaited(`${name}(${source}${rest})`);
  };
  const text = ((): string | null => {
    switch (form) {
      case 'await': return awaited(source);
      case 'shield': return waited('asyncio.shield');
      case 'gather': return waited('asyncio.gather', ', ${1:other()}');
      case 'afor': return block(`async for \${1:item} in ${source}`, '$0');
      case 'awith': return block(`async with ${source} as \${1:value}`, '$0');
      case 'timeout': {
        if (!isStatement || !python.has('3.11')) return waited('asyncio.wait_for', ', timeout=${1:5}');
        const name = api('asyncio.timeout');
        return name === null ? null : block(`async with ${name}(\${1:5})`, `await ${source}`);
      }
      case 'task': {
        // A task that nobody keeps may vanish.
        const name = api('asyncio.create_task');
        return name === null ? null : `${isStatement ? '${1:task} = ' : ''}${name}(${source})`;
      }
      case 'thread': {
        const args = receiver.call === null ? '' : argumentsOf(receiver.call, slot);
        const name = args !== null && python.has('3.9') ? api('asyncio.to_thread') : null;
        if (name === null || args === null) return null;
        const callee: Span = receiver.call?.node.callee ?? expr;
        return awaited(`${name}(${[escaped(slot.text.slice(callee.start, callee.end)), args].filter((part) => part !== '').join(', ')})`);
      }
    }
  })();
  return text === null ? null : { form, start: expr.start + slot.unit.start, text, edits };
}

/** As written, without the brackets and the last comma; null where a comment or a bare generator would be torn. */
function argumentsOf({ node }: CallFact, slot: Slot): string | null {
  const inner = slot.text.slice(node.open + 1, node.end - 1);
  if (/#|\n/.test(inner) || node.args.some(({ form }) => form === 'sole-generator')) return null;
  return escaped(inner.trim().replace(/,$/, ''));
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
