// Statements that only make sense at some places, written with what is at hand there: names, imports, the Python of the project.
// Whole functions and programs are snippets of the editor (`snippets/asyncio-lens.json`); none of them is repeated here.

import { EditBuilder } from '../edits/builder.ts';
import { keepingLines } from '../edits/keep-task.ts';
import { olderPatterns, patternNames, type LocalPattern, type PatternLabel, type PatternName } from '../model.ts';
import type { PythonTarget } from '../python-version.ts';
import { atHand, moduleFunctions, type PatternPlace } from './pattern-place.ts';

const grounds: Readonly<Record<PatternPlace['ground'], readonly PatternName[]>> = {
  coroutine: ['taskgroup', 'timeout', 'background', 'lock', 'worker', 'aclosing', 'connection', 'signals'],
  class: ['aenter', 'aiter'],
  module: ['main'],
};

/** `start`: where the typed word begins in the file. */
export function patternsAt(place: PatternPlace, start: number, python: PythonTarget): readonly LocalPattern[] {
  const wanted = place.handler ? (place.ground === 'coroutine' ? (['cancelled'] as const) : []) : grounds[place.ground];
  return patternNames.flatMap((name) => {
    if (!wanted.some((one) => one === name)) return [];
    const { file, slot } = place;
    const edit = new EditBuilder(file, slot, python);
    const api: Api = (path) => edit.imported(path, place);
    const lines = written(name, { ...place, edit, api, python });
    const edits = lines === null ? null : edit.beside();
    if (lines === null || edits === null) return [];
    const text = lines.map((line) => line.replace(/^\t+/, (tabs) => edit.indentUnit.repeat(tabs.length))).join('\n');
    return [{ name, label: labelOf(name, python), start, text, edits }];
  });
}

type Api = (path: string) => string;

interface Writing extends PatternPlace {
  readonly edit: EditBuilder;
  /** How the file spells a name; imports it where it has to. */
  readonly api: Api;
  readonly python: PythonTarget;
}

const since: Readonly<Record<keyof typeof olderPatterns, string>> = { taskgroup: '3.11', timeout: '3.11', aclosing: '3.10' };

function labelOf(name: PatternName, python: PythonTarget): PatternLabel {
  return name === 'taskgroup' || name === 'timeout' || name === 'aclosing' ? (python.has(since[name]) ? name : olderPatterns[name]) : name;
}

const locks: ReadonlySet<string> = new Set(['asyncio.Lock', 'asyncio.Semaphore', 'asyncio.BoundedSemaphore', 'asyncio.Condition']);
const queues: ReadonlySet<string> = new Set(['asyncio.Queue', 'asyncio.PriorityQueue', 'asyncio.LifoQueue']);

/** The lines of a snippet, indented by tabs; null: it makes no sense here. */
function written(name: PatternName, writing: Writing): readonly string[] | null {
  const { api, python } = writing;
  const isNew = (pattern: keyof typeof since): boolean => python.has(since[pattern]);
  switch (name) {
    case 'taskgroup':
      return isNew(name)
        ? [`async with ${api('asyncio.TaskGroup')}() as \${1:group}:`, '\tfor ${2:item} in ${3:items}:', '\t\t$1.create_task(${0:handle($2)})']
        : [`\${1:results} = await ${api('asyncio.gather')}(*(\${2:handle}(\${3:item}) for $3 in \${4:items}))$0`];
    case 'timeout':
      return isNew(name)
        ? [`async with ${api('asyncio.timeout')}(\${1:5}):`, '\t${0:await work()}']
        : [`\${1:result} = await ${api('asyncio.wait_for')}(\${2:work()}, timeout=\${3:5})$0`];
    case 'background': return background(writing);
    case 'lock': {
      const names = atHand(writing, locks);
      return names.length === 0 ? null : [`async with ${choice(1, names)}:`, '\t${0:pass}'];
    }
    case 'worker': {
      const [queue] = atHand(writing, queues);
      if (queue === undefined) return null;
      return [
        'while True:', `\t\${1:item} = await ${queue}.get()`, '\ttry:', '\t\t${0:await handle($1)}',
        '\texcept Exception:', `\t\t${api('logging.exception')}("could not handle %r", $1)`, '\tfinally:', `\t\t${queue}.task_done()`,
      ];
    }
    case 'aclosing': {
      const generators = moduleFunctions(writing.file, 'async-generator').filter((one) => !writing.file.names.resolver(writing.slot).isLocal(one.name, writing));
      const call = generators[0]?.text ?? 'rows()';
      const loop = (found: string): readonly string[] => [`\tasync for \${3:row} in ${found}:`, '\t\t${0:print($3)}'];
      return isNew(name)
        ? [`async with ${api('contextlib.aclosing')}(\${1:${call}}) as \${2:found}:`, ...loop('$2')]
        : [`\${1:found} = \${2:${call}}`, 'try:', ...loop('$1'), 'finally:', '\tawait $1.aclose()'];
    }
    case 'connection': {
      const open = api('asyncio.open_connection');
      const opened = isNew('timeout')
        ? [`async with ${api('asyncio.timeout')}(\${1:10}):`, `\treader, writer = await ${open}(\${2:"localhost"}, \${3:8000})`]
        : [`reader, writer = await ${api('asyncio.wait_for')}(${open}(\${1:"localhost"}, \${2:8000}), timeout=\${3:10})`];
      return [...opened, 'try:', '\twriter.write(${4:b"hello\\\\n"})', '\tawait writer.drain()$0', 'finally:', '\twriter.close()', '\tawait writer.wait_closed()'];
    }
    case 'signals':
      return [
        `\${1:stop} = ${api('asyncio.Event')}()`, `\${2:loop} = ${api('asyncio.get_running_loop')}()`, `for number in (${api('signal.SIGINT')}, ${api('signal.SIGTERM')}):`,
        '\t$2.add_signal_handler(number, $1.set)', 'await $1.wait()$0',
      ];
    case 'cancelled': return cancelled(writing);
    case 'main': return main(writing);
    case 'aenter': return asyncContext(writing);
    case 'aiter': return asyncIterator(writing);
  }
}

function background({ edit, api, file, slot, ...place }: Writing): readonly string[] | null {
  const resolver = file.names.resolver(slot);
  const name = ['task', 'background_task', 'kept_task'].find((candidate) => !resolver.isLocal(candidate, place) && !file.registry.names.has(candidate));
  return name === undefined ? null : keepingLines(edit, name, `${api('asyncio.create_task')}(\${0:work()})`, place);
}

/** Where something of the `try` may be cancelled, and nothing catches that yet. */
function cancelled({ api, file, slot, handler }: Writing): readonly string[] | null {
  if (handler === null || !slot.facts.suspensions.some(({ region }) => isWithin(region, handler.tryRegion, slot.facts.regions))) return null;
  const resolver = file.names.resolver(slot);
  const others = slot.facts.handlers.filter((other) => other.tryNode === handler.tryNode && other !== handler);
  if (others.some(({ node }) => node.star)) return null; // the two kinds do not mix
  const catches = others.some(({ node, position, ...place }) => {
    if (position > handler.position) return false;
    if (node.types === null) return true;
    const types = node.types.kind === 'tuple' ? node.types.elements : [node.types];
    return types.some((type) => /^(builtins\.BaseException|asyncio\.CancelledError)$/.test(resolver.apiName(resolver.meaning(type, place)) ?? ''));
  });
  return catches ? null : [`except ${api('asyncio.CancelledError')}:`, '\t${0:print("cancelled")}', '\traise'];
}

function isWithin(region: number, outer: number, regions: readonly { readonly parent: number }[]): boolean {
  for (let at = region; at >= 0; at = regions[at]?.parent ?? -1) if (at === outer) return true;
  return false;
}

/** At the end of a file that nothing starts yet. */
function main({ api, file, slot, at }: Writing): readonly string[] | null {
  const start = slot.unit.start + at;
  if (/\b__name__\s*==/.test(file.text) || !/^pass\s*$/.test(file.text.slice(start))) return null;
  const coroutines = moduleFunctions(file, 'coroutine');
  const chosen = coroutines.find(({ name }) => name === 'main') ?? coroutines.filter(({ needsNothing }) => needsNothing).at(-1);
  return chosen === undefined ? null : ['if __name__ == "__main__":', `\t${api('asyncio.run')}(\${0:${chosen.text}})`];
}

/** Classes whose members mean something else. */
const special = /^(enum|typing)\./;

function membersOf({ file, slot }: Writing): ReadonlySet<string> | null {
  const key = slot.container.classKey ?? '';
  return file.names.bases(key).names.some((name) => special.test(name)) ? null : new Set(file.registry.members.get(key)?.keys() ?? []);
}

/** The class itself, as an annotation. */
function ownType({ api, python, slot }: Writing): string {
  return python.has('3.11') ? api('typing.Self') : `"${(slot.container.classKey ?? '').split('.').at(-1) ?? ''}"`;
}

/** A call of the first of these methods that the class has, with `await` where it takes one. */
function callOwn({ file, slot }: Writing, names: readonly string[], otherwise: string): string {
  const key = slot.container.classKey ?? '';
  for (const name of names) {
    const member = file.names.member(key, name);
    if (member?.kind !== 'function') continue;
    return `${file.names.summary(member.key).coroutine === 'yes' ? 'await ' : ''}self.${name}()`;
  }
  return `await self.${otherwise}()`;
}

function asyncContext(writing: Writing): readonly string[] | null {
  const members = membersOf(writing);
  if (members === null || members.has('__aenter__') || members.has('__aexit__')) return null;
  return [
    `async def __aenter__(self) -> ${ownType(writing)}:`, `\t\${1:${callOwn(writing, ['connect', 'open', 'start'], 'open')}}`, '\treturn self', '',
    'async def __aexit__(self, *exc_info: object) -> None:', `\t\${0:${callOwn(writing, ['aclose', 'close', 'disconnect', 'stop'], 'close')}}`,
  ];
}

function asyncIterator(writing: Writing): readonly string[] | null {
  const members = membersOf(writing);
  if (members === null || members.has('__aiter__') || members.has('__anext__')) return null;
  return [
    `def __aiter__(self) -> ${ownType(writing)}:`, '\treturn self', '',
    'async def __anext__(self) -> ${1:str}:', `\titem = \${2:${callOwn(writing, ['read', 'get', 'next', 'receive'], 'read')}}`, '\tif ${3:not item}:', '\t\traise StopAsyncIteration', '\treturn ${0:item}',
  ];
}

function choice(stop: number, names: readonly string[]): string {
  return names.length === 1 ? `\${${stop}:${names[0]}}` : `\${${stop}|${names.slice(0, 5).join(',')}|}`;
}
