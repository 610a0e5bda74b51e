// Texts that nobody writes and somebody will open: deep, long, large. Each is tried once per run, before what is random.

export interface Shape {
  readonly name: string;
  make(): string;
}

const head = 'import asyncio\nimport time\n\n\nasync def main():\n    ';

/** Open only, closed, and closed in the wrong order. */
const pairs: readonly (readonly [open: string, close: string])[] = [
  ['(', ')'], ['[', ']'], ['{', '}'], ['{1: ', '}'], ['f(', ')'], ['a[', ']'], ['(lambda: ', ')'], ['[x for x in ', ']'], ['f"{', '}"'], ['asyncio.gather(', ')'], ['await (', ')'], ['(yield ', ')'],
  ['(x := ', ')'], ['(1 if ', ' else 2)'], ['*(', ')'], ['([{', '}])'],
];

/** Nothing has to be closed. */
const prefixes = ['not ', '-', '~', 'await ', 'lambda: ', '*', 'x if x else ', 'x and ', 'x + ', 'x ** ', 'x = ', 'x.', 'x, ', '"a" ', 'x < ', 'yield '];
const suffixes = ['()', '[0]', '.a', '.a()', ' + 1', ' and x', ' if x else 1', ', 1', ' = x', ' "a"', '; asyncio.sleep(1)', '; time.sleep(1)'];

/** One inside the other, each on a line of its own. */
const blocks = [
  'def f{}():', 'async def f{}():', 'class C{}:', 'if x{}:', 'while x{}:', 'async for i{} in x:', 'async with a{}:', 'with a{}:', 'try:', 'match x{}:', 'case {}:', 'for i{} in range({}):', '@decorated{}',
];

/** One after the other. */
const rows: readonly (readonly [name: string, line: string, count: number])[] = [
  ['coroutines that block', 'async def f{}():\n    time.sleep({})\n    asyncio.sleep({})\n', 1_000],
  ['plain functions', 'def f{}(): pass\n', 20_000],
  ['helpers that call the next', 'def f{}():\n    f{+}()\n', 1_000],
  ['coroutines that call the next', 'async def f{}():\n    await f{+}()\n', 2_000],
  ['imports', 'import m{}\n', 10_000],
  ['names of one module', 'from m import n{}\n', 10_000],
  ['assignments to one name', 'x = {}\n', 20_000],
  ['chained assignments', 'x{+} = x{}\n', 200],
  ['aliases of a blocking call', 's{+} = s{}\n', 500],
  ['names of another', 'x{} = s0\n', 4_000],
  ['classes each of the last', 'class C{+}(C{}): pass\n', 2_000],
  ['comments', '# {}\n', 40_000],
  ['suppressions', 'x = {}  # asyncio-lens: ignore[dangling-task]\n', 10_000],
  ['empty lines', '\n', 200_000],
  ['lines of blanks', '    \t\f \n', 60_000],
  ['strings', '"""\n{}\n"""\n', 10_000],
  ['continuations', 'x = \\\n', 20_000],
  ['else without if', 'else:\n    pass\n', 10_000],
  ['decorators', '@d{}\n', 4_000],
  ['quotes that open', "'''{}\"\"\"\n", 10_000],
  ['brackets that open', 'x = ({}\n', 4_000],
  ['brackets that close', 'x = {})\n', 4_000],
  ['dedents to nowhere', '        x = {}\n    y = {}\n', 6_000],
];

/** Inside one coroutine. */
const statements: readonly (readonly [name: string, line: string, count: number])[] = [
  ['blocking calls', '    time.sleep({})\n', 4_000],
  ['coroutines never awaited', '    asyncio.sleep({})\n', 4_000],
  ['awaits in a row', '    await asyncio.sleep({})\n', 4_000],
  ['tasks', '    t{} = asyncio.create_task(main())\n', 2_000],
  ['names', '    x{+} = x{}\n', 4_000],
  ['a ladder', '    if x == {}:\n        await main()\n', 2_000],
  ['handlers', '    try:\n        await main()\n    except Exception:\n        pass\n', 1_000],
  ['withs', '    async with asyncio.timeout({}):\n        await main()\n', 1_000],
  ['functions inside', '    def f{}():\n        time.sleep({})\n', 2_000],
];

const megabyte = 1_000_000;

/** One line of a megabyte, after a coroutine's beginning. */
const lines: readonly (readonly [name: string, open: string, part: string, close: string])[] = [
  ['comment', '# ', 'x', ''], ['string', 'x = "', 'x', '"'], ['open string', 'x = "', 'x', ''], ['formatted string', 'x = f"', '{x} ', '"'], ['list', 'x = [', '1, ', ']'], ['open list', 'x = [', '1, ', ''],
  ['sum', 'x = 1', ' + 1', ''], ['arguments', 'f(', 'asyncio.sleep(1), ', ')'], ['keywords', 'f(', 'a=1, ', ')'], ['parameters', 'def f(', 'a: int = 1, ', '): pass'], ['statements', 'pass', '; x = 1', ''],
  ['name', '', 'x', '()'], ['number', 'x = ', '1', ''], ['Chinese', 'x = "', '协程', '"'], ['emoji', '# ', '🐍', ''], ['backslashes', 'x = "', '\\\\', '"'], ['comparisons', 'x = 1', ' < 1', ''], ['blanks', 'x =', ' ', '1'],
  ['tabs', 'x =', '\t', '1'], ['null bytes', 'x = ', '\0', ''], ['half pairs', '# ', '\ud83d', ''], ['line separators', '# ', '\u2028', ''], ['awaits', 'x = [', 'await f(), ', ']'], ['gather', 'await asyncio.gather(', 'main(), ', ')'],
  ['dict', 'x = {', '1: asyncio.sleep(1), ', '}'], ['comprehension', 'x = [y', ' for y in x if y', ']'], ['attributes', 'x', '.y', ''], ['calls', 'x', '.y()', ''], ['concatenation', 'x = ""', ' ""', ''], ['semicolons', 'x = 1', ';', ''],
  ['global names', 'global a', ', a', ''], ['from import', 'from m import a', ', a', ''], ['with items', 'async with a', ', a', ': pass'], ['except', 'except (A', ', A', '): pass'], ['targets', 'x', ' = x', ' = 1'],
];

export function shapes(): readonly Shape[] {
  return [
    ...pairs.flatMap(([open, close]) => [
      { name: `10,000 × ${open}`, make: () => `${head}x = ${open.repeat(10_000)}` },
      { name: `10,000 × ${open}${close}`, make: () => `${head}x = ${open.repeat(10_000)}1${close.repeat(10_000)}\n` },
      { name: `10,000 × ${open} closed half`, make: () => `${head}x = ${open.repeat(10_000)}1${close.repeat(5_000)}\n    time.sleep(1)\n` },
      { name: `80 × ${open}${close}`, make: () => `${head}x = ${open.repeat(80)}1${close.repeat(80)}\n` },
    ]),
    ...prefixes.map((part) => ({ name: `10,000 × ${part}x`, make: () => `${head}${part.repeat(10_000)}x\n` })),
    ...suffixes.map((part) => ({ name: `10,000 × x${part}`, make: () => `${head}x${part.repeat(10_000)}\n` })),
    ...blocks.map((line) => ({ name: `2,000 nested ${line}`, make: () => nested(line, 2_000) })),
    { name: '2,000 nested blocks of all kinds', make: () => Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}${filled(blocks[i % blocks.length] ?? '', i)}`).join('\n') },
    ...rows.map(([name, line, count]) => ({ name, make: () => `import asyncio\nimport time\ns0 = time.sleep\n${repeated(line, count)}` })),
    ...statements.map(([name, line, count]) => ({ name: `one coroutine: ${name}`, make: () => `${head}x0 = 1\n${repeated(line, count)}` })),
    ...statements.map(([name, line]) => ({ name: `one coroutine, shorter: ${name}`, make: () => `${head}x0 = 1\n${repeated(line, 1_000)}` })),
    ...lines.map(([name, open, part, close]) => ({ name: `a line of 1 MB: ${name}`, make: () => `${head}${open}${part.repeat(Math.ceil(megabyte / part.length))}${close}\n    time.sleep(1)\n` })),
  ];
}

function nested(line: string, depth: number): string {
  const opened = Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}${filled(line, i)}`);
  return ['import time', ...opened, `${' '.repeat(depth)}time.sleep(1)`].join('\n');
}

function repeated(line: string, count: number): string {
  return Array.from({ length: count }, (_, i) => filled(line, i)).join('');
}

function filled(line: string, number: number): string {
  return line.replaceAll('{+}', String(number + 1)).replaceAll('{}', String(number));
}
