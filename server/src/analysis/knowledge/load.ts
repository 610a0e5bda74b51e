// Looks an API up by its qualified name. Tables are expanded package by package, when a file first mentions one.

import type { Api, KnowledgeFile } from './types.ts';
import { files } from './data/index.ts';

type PackageTable = Readonly<Record<string, Api>> | string;

/** Names remembered at most; a long session sees many that are half typed. */
const maxAsked = 10_000;

export class Knowledge {
  private readonly packages = new Map<string, PackageTable[]>();
  private readonly expanded = new Map<string, Map<string, Api>>();
  private readonly aliases = new Map<string, string>();
  private readonly canonicalNames = new Map<string, string>();
  private readonly asked = new Map<string, Api | null>();
  private readonly builtins = new Map<string, string | null>();
  private readonly conventions = new Map<string, { readonly returns: string; readonly word: string }>();

  constructor(data: readonly KnowledgeFile[] = files) {
    for (const file of data) {
      for (const [name, table] of Object.entries(file.packages)) {
        const tables = this.packages.get(name);
        if (tables === undefined) this.packages.set(name, [table]);
        else tables.push(table);
      }
      for (const [from, to] of Object.entries(file.aliases ?? {})) this.aliases.set(from, to);
      for (const [attribute, convention] of Object.entries(file.conventions ?? {})) this.conventions.set(attribute, convention);
    }
  }

  /** What the tables say about a canonical name; undefined: nothing. */
  api(name: string): Api | undefined {
    // Asked for again and again by every rule, mostly about names that no table has.
    let known = this.asked.get(name);
    if (known === undefined) {
      if (this.asked.size >= maxAsked) this.asked.clear();
      const dot = name.indexOf('.');
      const root = dot < 0 ? name : name.slice(0, dot);
      this.asked.set(name, (known = this.table(root)?.get(dot < 0 ? '' : name.slice(dot + 1)) ?? null));
    }
    return known ?? undefined;
  }

  /** Canonical name of a builtin that the tables speak of; null: they do not. */
  builtin(name: string): string | null {
    let known = this.builtins.get(name);
    if (known === undefined) {
      if (this.builtins.size >= maxAsked) this.builtins.clear();
      const qualified = `builtins.${name}`;
      this.builtins.set(name, (known = this.api(qualified) === undefined ? null : this.canonical(qualified)));
    }
    return known;
  }

  /** What an attribute of this name on an imported class usually is. */
  convention(attribute: string): { readonly returns: string; readonly word: string } | undefined {
    return this.conventions.get(attribute);
  }

  /** Whether any table speaks of the package. */
  knows(root: string): boolean {
    return this.packages.has(root);
  }

  /** One spelling for names that have several: `redis.client.Redis` is `redis.Redis`. */
  canonical(name: string): string {
    let known = this.canonicalNames.get(name);
    if (known === undefined) {
      known = name;
      for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
        const alias = this.aliases.get(name.slice(0, end));
        if (alias === undefined) continue;
        known = alias + name.slice(end);
        break;
      }
      if (this.canonicalNames.size >= maxAsked) this.canonicalNames.clear();
      this.canonicalNames.set(name, known);
    }
    return known;
  }

  /** A method or property of a class, its own or inherited; null: the tables do not name it. */
  member(className: string, member: string): { readonly name: string; readonly api: Api } | null {
    return this.memberWithin(className, member, 0) ?? (member.startsWith('__') ? null : this.memberWithin(className, '__getattr__', 0));
  }

  private memberWithin(className: string, member: string, depth: number): { name: string; api: Api } | null {
    const name = `${className}.${member}`;
    const own = this.api(name);
    if (own !== undefined) return { name, api: own };
    if (depth > 8) return null;
    for (const base of this.api(className)?.bases ?? []) {
      const found = this.memberWithin(this.canonical(base), member, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }

  /** Whether a class is another one or inherits from it. */
  isSubclass(className: string, base: string, depth = 0): boolean {
    if (className === base) return true;
    return depth < 8 && (this.api(className)?.bases ?? []).some((parent) => this.isSubclass(this.canonical(parent), base, depth + 1));
  }

  private table(root: string): Map<string, Api> | undefined {
    const known = this.expanded.get(root);
    if (known !== undefined) return known;
    const tables = this.packages.get(root);
    if (tables === undefined) return undefined;
    const table = new Map<string, Api>();
    for (const raw of tables) for (const [key, api] of Object.entries(tableOf(raw))) for (const name of expandKey(key)) table.set(name, api);
    this.expanded.set(root, table);
    return table;
  }
}

let shared: Knowledge | null = null;

/** One for all: the tables are the same whoever asks. */
export function sharedKnowledge(): Knowledge {
  return (shared ??= new Knowledge());
}

/** The build puts each table in as a text. */
function tableOf(raw: PackageTable): Readonly<Record<string, Api>> {
  return typeof raw === 'string' ? JSON.parse(raw) as Readonly<Record<string, Api>> : raw;
}

/** `Session.{get,post}` → `Session.get`, `Session.post`; groups multiply. */
export function expandKey(key: string): string[] {
  const open = key.indexOf('{');
  if (open < 0) return [key];
  const close = key.indexOf('}', open);
  if (close < 0) return [key];
  const rest = expandKey(key.slice(close + 1));
  return key.slice(open + 1, close).split(',').flatMap((part) => rest.map((tail) => key.slice(0, open) + part + tail));
}
