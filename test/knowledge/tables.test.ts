import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { files } from '../../server/src/analysis/knowledge/data/index.ts';
import { expandKey, Knowledge } from '../../server/src/analysis/knowledge/load.ts';
import type { Api, KnowledgeFile } from '../../server/src/analysis/knowledge/types.ts';
import coverage from './coverage.json';

const folder = fileURLToPath(new URL('../../server/src/analysis/knowledge/', import.meta.url));
const names = fs.readdirSync(path.join(folder, 'data')).filter((name) => name.endsWith('.json')).sort();
const read = (name: string): string => fs.readFileSync(path.join(folder, 'data', name), 'utf8');
const knowledge = new Knowledge();

/** Every fully qualified name of the tables, and where it is said. */
const table = new Map<string, { readonly file: string; readonly api: Api }>();
const repeated: string[] = [];
for (const file of names) {
  const { packages } = JSON.parse(read(file)) as KnowledgeFile;
  for (const [root, entries] of Object.entries(packages)) {
    for (const [key, api] of Object.entries(entries)) {
      for (const tail of expandKey(key)) {
        const name = tail === '' ? root : `${root}.${tail}`;
        const before = table.get(name);
        if (before !== undefined) repeated.push(`${name}: ${before.file} and ${file}`);
        table.set(name, { file, api });
      }
    }
  }
}

/** Classes the tables point to and deliberately say nothing about. */
const external = new Set(['object', 'self']);

const expand = (list: readonly string[]): string[] => list.flatMap(expandKey);

function* pointers(api: Api): Iterable<readonly [string, string]> {
  for (const field of ['returns', 'awaited', 'yields', 'enter', 'asyncEnter'] as const) {
    const value = api[field];
    if (value !== undefined) yield [field, value];
  }
  for (const base of api.bases ?? []) yield ['bases', base];
  for (const item of api.unpacks ?? []) yield ['unpacks', item];
  for (const twin of api.twins ?? []) yield ['twins', twin.call];
}

describe('knowledge tables', () => {
  it('are all listed in index.ts', () => {
    assert.equal(files.length, names.length);
    assert.deepEqual(new Set(files.flatMap((file) => Object.keys(file.packages))), new Set(names.flatMap((name) => Object.keys((JSON.parse(read(name)) as KnowledgeFile).packages))));
  });

  it('follow schema.json', () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(fs.readFileSync(path.join(folder, 'schema.json'), 'utf8')) as object);
    for (const name of names) {
      validate(JSON.parse(read(name)));
      assert.deepEqual(validate.errors ?? [], [], name);
    }
  });

  it('say every key once', () => {
    assert.deepEqual(repeated, []);
    for (const name of names) {
      let section: string | undefined;
      let seen = new Set<string>();
      for (const line of read(name).split('\n')) {
        const found = /^( {4}| {6})"([^"]*)": /.exec(line);
        if (found === null) continue;
        if (found[1]?.length === 4) {
          section = found[2];
          seen = new Set();
        } else {
          assert.ok(!seen.has(found[2] ?? ''), `${name}: ${section}: ${found[2]} twice`);
          seen.add(found[2] ?? '');
        }
      }
    }
  });

  it('have balanced groups without empty or repeated parts', () => {
    for (const [name] of table) assert.match(name, /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/);
  });

  it('say about the class of every method and property what it is', () => {
    const orphans = new Set<string>();
    for (const [name, { api }] of table) {
      if (api.kind !== 'method' && api.kind !== 'property') continue;
      const owner = name.slice(0, name.lastIndexOf('.'));
      const kind = table.get(owner)?.api.kind;
      if (kind !== 'class' && kind !== 'function') orphans.add(owner);
    }
    assert.deepEqual([...orphans].filter((owner) => owner !== 'builtins.dict'), []);
  });

  it('point to classes and functions they know', () => {
    const missing: string[] = [];
    for (const [name, { file, api }] of table) {
      for (const [field, target] of pointers(api)) {
        if (external.has(target)) continue;
        const root = target.split('.', 1)[0] ?? '';
        if (knowledge.knows(root) && knowledge.api(knowledge.canonical(target)) === undefined) missing.push(`${file}: ${name}: ${field} ${target}`);
      }
    }
    assert.deepEqual(missing, []);
  });

  it('point to classes where a class is meant', () => {
    const wrong: string[] = [];
    for (const [name, { api }] of table) {
      for (const [field, target] of pointers(api)) {
        const kind = knowledge.api(target)?.kind;
        if (field !== 'twins' && kind !== undefined && kind !== 'class') wrong.push(`${name}: ${field} ${target} is a ${kind}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('spell every alias with a name no table uses, and resolve it in one step', () => {
    for (const file of names) {
      for (const [from, to] of Object.entries((JSON.parse(read(file)) as KnowledgeFile).aliases ?? {})) {
        assert.ok(!table.has(from), `${file}: ${from} is both an alias and an entry`);
        assert.equal(knowledge.canonical(to), to, `${file}: ${from} → ${to} → ${knowledge.canonical(to)}`);
        const known = table.has(to) || [...table.keys()].some((name) => name.startsWith(`${to}.`));
        assert.ok(known, `${file}: ${from} → ${to}, which no table names`);
      }
    }
  });

  it('do not hide entries behind an alias', () => {
    for (const [name] of table) assert.equal(knowledge.canonical(name), name);
  });

  it('never call something harmless and blocking', () => {
    for (const [name, { api }] of table) assert.ok(api.harmless !== true || api.blocks === undefined, name);
  });

  it('never let an awaitable block its caller', () => {
    for (const [name, { api }] of table) assert.ok(api.awaitable === undefined || api.blocks === undefined, name);
  });

  it('offer twins that are not blocking themselves', () => {
    for (const [name, { api }] of table) {
      for (const twin of api.twins ?? []) {
        const target = knowledge.api(knowledge.canonical(twin.call));
        assert.ok(target?.blocks === undefined || target.blocks.off === true || target.blocks.at !== undefined, `${name} → ${twin.call}`);
        if (twin.form === 'await') assert.ok(target === undefined || target.awaitable === 'coroutine', `${name} → ${twin.call} is awaited`);
      }
    }
  });

  it('keep versions in order', () => {
    const minor = (version: string): number => Number(version.slice(2));
    for (const [name, { api }] of table) {
      if (api.since !== undefined && api.until !== undefined) assert.ok(minor(api.since) <= minor(api.until), name);
      if (api.deprecated !== undefined && api.until !== undefined) assert.ok(minor(api.deprecated) <= minor(api.until) + 1, name);
    }
  });
});

describe('coverage of the catalogue', () => {
  const { silent, ...sections } = coverage as Record<string, string[]>;

  for (const [section, list] of Object.entries(sections)) {
    it(`section ${section}`, () => {
      const missing = expand(list).filter((name) => knowledge.api(name) === undefined && inherited(name) === null);
      assert.deepEqual(missing, []);
      if (section === '2') return;
      const mute = expand(list).filter((name) => {
        const api = knowledge.api(name) ?? inherited(name);
        return api?.blocks === undefined;
      });
      assert.deepEqual(mute, [], 'named, but not as blocking');
    });
  }

  it('names what never blocks', () => {
    for (const name of expand(silent ?? [])) {
      const api = knowledge.api(name) ?? inherited(name);
      assert.notEqual(api, null, `${name} is not named`);
      assert.equal(api?.blocks, undefined, name);
    }
  });

  it('hands functions over in section 2', () => {
    const quiet = new Set(expand(['starlette.concurrency.iterate_in_threadpool', 'fastapi.concurrency.{iterate_in_threadpool,contextmanager_in_threadpool}', 'starlette.background.BackgroundTasks.add_task', 'anyio.from_thread.run', 'asyncio.run_coroutine_threadsafe']));
    for (const name of expand(sections['2'] ?? [])) {
      const api = knowledge.api(name);
      assert.ok(quiet.has(name) || api?.offload !== undefined || api?.decorator === 'offloads', name);
    }
  });

  function inherited(name: string): Api | null {
    const dot = name.lastIndexOf('.');
    return knowledge.member(name.slice(0, dot), name.slice(dot + 1))?.api ?? null;
  }
});
