// What the tests of snippets need from the machine: programs and Python libraries, and the Debian packages that bring them.
// `npm run verify` installs what is missing; where it cannot, it names what it leaves out, which fails in CI.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import path from 'node:path';

export interface Part {
  readonly packages: readonly string[];
  readonly modules?: readonly string[];
  readonly programs?: readonly string[];
}

export const parts = {
  Python: { packages: ['python3'], modules: [] },
  aiohttp: { packages: ['python3-aiohttp'], modules: ['aiohttp'] },
  httpx: { packages: ['python3-httpx'], modules: ['httpx'] },
  asyncpg: { packages: ['python3-asyncpg'], modules: ['asyncpg'] },
  aiomysql: { packages: ['python3-aiomysql'], modules: ['aiomysql'] },
  'aio-pika': { packages: ['python3-aio-pika'], modules: ['aio_pika'] },
  aiosqlite: { packages: ['python3-aiosqlite'], modules: ['aiosqlite'] },
  SQLAlchemy: { packages: ['python3-sqlalchemy', 'python3-greenlet'], modules: ['sqlalchemy.ext.asyncio', 'greenlet'] },
  redis: { packages: ['python3-redis'], modules: ['redis.asyncio'] },
  FastAPI: { packages: ['python3-fastapi', 'python3-uvicorn'], modules: ['fastapi', 'uvicorn'] },
  websockets: { packages: ['python3-websockets'], modules: ['websockets'] },
  uvloop: { packages: ['python3-uvloop'], modules: ['uvloop'] },
  'Beautiful Soup': { packages: ['python3-bs4'], modules: ['bs4'] },
  aiofiles: { packages: ['python3-aiofiles'], modules: ['aiofiles'] },
  pytest: { packages: ['python3-pytest', 'python3-pytest-asyncio', 'python3-anyio'], modules: ['pytest', 'pytest_asyncio', 'anyio'] },
  PostgreSQL: { packages: ['postgresql'], programs: ['initdb', 'postgres', 'createdb'] },
  MariaDB: { packages: ['mariadb-server-core', 'mariadb-client-core'], programs: ['mariadbd', 'mariadb-install-db'] },
  RabbitMQ: { packages: ['rabbitmq-server'], programs: ['rabbitmq-server', 'epmd'] },
  Redis: { packages: ['redis-server'], programs: ['redis-server'] },
} as const satisfies Record<string, Part>;

export type PartName = keyof typeof parts;
export const partNames = Object.keys(parts) as PartName[];

/** As `describe`, of tests that need these parts: says which are missing, and is left out where `npm run verify` has said so. */
export function describeWith(needs: readonly PartName[], title: string, body: () => void): void {
  const leftOut = (process.env.LENS_TESTS_WITHOUT ?? '').split(',');
  if (needs.some((name) => leftOut.includes(name))) return;
  describe(title, () => {
    before(() => {
      const missing = needs.filter((name) => !isPresent(name));
      if (missing.length > 0) throw new Error(sentence(missing));
    });
    body();
  });
}

export function sentence(missing: readonly PartName[]): string {
  const packages = missing.flatMap((name) => parts[name].packages);
  return `These tests need ${missing.join(', ')}: on Debian, apt-get install --no-install-recommends ${packages.join(' ')}`;
}

export function isPresent(name: PartName): boolean {
  const part: Part = parts[name];
  if (part.modules && !pythonThatImports(part.modules)) return false;
  return (part.programs ?? []).every((program) => whereIs(program) !== undefined);
}

/** Debian keeps its packaged libraries to its own interpreter, so that one is asked first. */
export function pythonThatImports(modules: readonly string[]): string | undefined {
  const names = ['sys', ...modules].join(', ');
  const known = found.get(names);
  if (known !== undefined) return known;
  const program = `import ${names}; assert sys.version_info >= (3, 11)`;
  const python = ['/usr/bin/python3', 'python3'].find((each) => spawnSync(each, ['-c', program], { stdio: 'ignore' }).status === 0);
  // What is missing may be installed in the meantime.
  if (python !== undefined) found.set(names, python);
  return python;
}

const found = new Map<string, string>();

/** Debian keeps servers out of the PATH of a user, and those of PostgreSQL in a folder per version. */
export function whereIs(program: string): string | undefined {
  const postgres = '/usr/lib/postgresql';
  const folders = [
    // Before the one in the PATH, which is for root and one certain user.
    '/usr/lib/rabbitmq/bin',
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/sbin',
    ...filesIn(postgres).map((version) => path.join(postgres, version, 'bin')),
  ];
  return folders.map((folder) => path.join(folder, program)).find(isExecutable);
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
