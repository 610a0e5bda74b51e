// What Ruff is told to report in a project, as far as it sees what we see. Pure: whoever calls reads the files.
import { parse } from 'smol-toml';
import type { ReadFile } from './find.ts';

/**
 * Codes of Ruff by what they cover for certain; a test asks Ruff itself. `names` are the calls it knows, which are fewer than ours; for
 * tasks, which our message does not name in full, they are the calls as they are written.
 */
export const ruffCoverage: readonly { readonly code: string; readonly rule: string; readonly names: readonly string[] }[] = [
  { code: 'ASYNC210', rule: 'blocking-call-in-async', names: ['urllib.request.urlopen', 'requests.get', 'requests.post', 'requests.put', 'requests.patch', 'requests.delete', 'requests.head', 'requests.options', 'httpx.get', 'httpx.post', 'httpx.put', 'httpx.patch', 'httpx.delete', 'httpx.head', 'httpx.options'] },
  { code: 'ASYNC220', rule: 'blocking-call-in-async', names: ['os.popen'] },
  { code: 'ASYNC221', rule: 'blocking-call-in-async', names: ['subprocess.run', 'subprocess.call', 'subprocess.check_call', 'subprocess.check_output', 'subprocess.getoutput', 'subprocess.getstatusoutput', 'os.system'] },
  { code: 'ASYNC222', rule: 'blocking-call-in-async', names: ['os.wait', 'os.waitpid', 'os.wait3', 'os.wait4', 'os.waitid'] },
  { code: 'ASYNC230', rule: 'blocking-call-in-async', names: ['open', 'io.open'] },
  { code: 'ASYNC251', rule: 'blocking-call-in-async', names: ['time.sleep'] },
  { code: 'RUF006', rule: 'dangling-task', names: ['asyncio.create_task', 'asyncio.ensure_future'] },
];

type Table = Readonly<Record<string, unknown>>;

/** The codes above that Ruff reports in a folder: the nearest configuration of Ruff decides, as it does for Ruff. */
export async function ruffCodes(dir: string, readFile: ReadFile): Promise<readonly string[]> {
  for (let folder: string | null = dir.replace(/\/+$/, ''); folder !== null; folder = parentOf(folder)) {
    for (const name of ['.ruff.toml', 'ruff.toml', 'pyproject.toml']) {
      const text = await readFile(`${folder}/${name}`);
      const found = text === null ? null : ruffTable(text, name);
      if (found) return selectedCodes(found);
    }
  }
  return [];
}

/** Whether Ruff reports this finding as well. `name`: the call that the finding is about. */
export function isLeftToRuff(codes: readonly string[], rule: string, name: string): boolean {
  return codes.length > 0 && ruffCoverage.some((covered) => covered.rule === rule && covered.names.includes(name) && codes.includes(covered.code));
}

function ruffTable(text: string, name: string): Table | null {
  let document: unknown;
  try {
    document = parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null; // said elsewhere, or by Ruff
  }
  if (name !== 'pyproject.toml') return isTable(document) ? document : null;
  const tool = isTable(document) ? document['tool'] : undefined;
  const table = isTable(tool) ? tool['ruff'] : undefined;
  return isTable(table) ? table : null;
}

/** By the longest selector that fits, as Ruff does; what is ignored for some files only is not left to it in any. */
function selectedCodes(table: Table): readonly string[] {
  const lint = isTable(table['lint']) ? table['lint'] : {};
  const listed = (...keys: readonly string[]): readonly string[] => keys.flatMap((key) => [...strings(table[key]), ...strings(lint[key])]);
  const selected = listed('select', 'extend-select');
  const ignored = listed('ignore', 'extend-ignore');
  const perFile = ['per-file-ignores', 'extend-per-file-ignores'].flatMap((key) => [table[key], lint[key]]).flatMap((map) => (isTable(map) ? Object.values(map).flatMap(strings) : []));
  return ruffCoverage
    .map(({ code }) => code)
    .filter((code) => longest(selected, code) > longest([...ignored], code) && longest(perFile, code) < 0);
}

/** Length of the longest selector that means the code; `ALL` is the shortest; -1: none does. */
function longest(selectors: readonly string[], code: string): number {
  return Math.max(-1, ...selectors.map((selector) => (selector === 'ALL' ? 0 : code.startsWith(selector) && selector !== '' ? selector.length : -1)));
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function parentOf(dir: string): string | null {
  const slash = dir.lastIndexOf('/');
  return slash === -1 ? null : dir.slice(0, slash);
}
