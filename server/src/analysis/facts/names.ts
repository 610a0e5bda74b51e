// What the file's names stand for and how its functions behave: questions of the graph, each answered from the registry.

import type { Knowledge } from '../knowledge/load.ts';
import type { Expr } from '../syntax/ast.ts';
import { classKeyOf } from './contributions.ts';
import type { Graph } from './graph.ts';
import { keepsMembers } from './class-members.ts';
import { referencesIn, type Reference } from './references.ts';
import { agreed, fingerprint, summaryPrint, unknown, unknownSummary, type BlockingSummary, type Meaning, type Summary } from './meaning.ts';
import type { Entry, Registry } from './registry.ts';
import { Resolver, type FileNames, type UnitContext } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { WordIndex } from './words.ts';
import { bindingOf, blocksItself, summarize } from './summary.ts';
import type { FunctionFact, NameRead } from './types.ts';

export interface SlotTable {
  readonly words: WordIndex;
  registry(): Registry;
  slots(): readonly Slot[];
  slot(id: number): Slot | undefined;
}

export class ModuleNames implements FileNames {
  constructor(private readonly graph: Graph, readonly knowledge: Knowledge, private readonly table: SlotTable) {}

  /** A resolver for one computation: its memory must not outlive what was read for it. */
  resolver(slot: Slot): Resolver {
    const context: UnitContext = {
      classKey: slot.container.classKey,
      functionKey: (index) => `${slot.id}:${index}`,
      classKeyOf: (index) => classKeyOf(slot.facts, slot.id, slot.container, index),
    };
    return new Resolver(slot.facts, context, this, this.knowledge);
  }

  name(name: string, eager: boolean): Meaning | null {
    return this.graph.ask<Meaning | null>(eager ? `name ${name} early` : `name ${name}`, () => {
      this.graph.read(`names ${name}`);
      const entries = this.table.registry().names.get(name);
      return entries === undefined ? { value: null, print: '' } : this.meaningOf(entries, eager);
    }, unknown);
  }

  member(classKey: string, name: string): Meaning | null {
    return this.graph.ask<Meaning | null>(`member ${classKey}.${name}`, () => {
      this.graph.read(`members ${classKey}.${name}`);
      const entries = this.table.registry().members.get(classKey)?.get(name);
      if (entries !== undefined) return this.intact(classKey, name, this.meaningOf(entries));
      for (const base of this.baseMeanings(classKey)) {
        if (base.kind === 'class') {
          const inherited = this.member(base.key, name);
          if (inherited !== null) return { value: inherited, print: fingerprint(inherited) };
        } else if (base.kind === 'unknown') return { value: unknown, print: '?' };
      }
      return { value: null, print: '' };
    }, unknown);
  }

  bases(classKey: string): { readonly names: readonly string[]; readonly complete: boolean } {
    return this.graph.ask(`bases ${classKey}`, () => {
      const names: string[] = [];
      let complete = true;
      for (const base of this.baseMeanings(classKey)) {
        if (base.kind === 'api') names.push(base.name);
        else if (base.kind === 'class') {
          const outer = this.bases(base.key);
          names.push(...outer.names);
          complete &&= outer.complete;
        } else complete = false;
      }
      return { value: { names, complete }, print: `${names.join()} ${complete}` };
    }, { names: [], complete: false });
  }

  summary(functionKey: string): Summary {
    return this.graph.ask(`summary ${functionKey}`, () => {
      const found = this.functionOf(functionKey);
      if (found === null) return { value: unknownSummary, print: '' };
      const summary = summarize(found.fact, found.slot, this.resolver(found.slot), this.binding(functionKey));
      return { value: summary, print: summaryPrint(summary) };
    }, unknownSummary);
  }

  /** Apart from `summary`: the meaning of `self` must not ask for what the body returns. */
  binding(functionKey: string): Summary['binding'] {
    return this.graph.ask(`binding ${functionKey}`, () => {
      const found = this.functionOf(functionKey);
      const binding = found === null ? 'static' : bindingOf(found.fact, this.resolver(found.slot));
      return { value: binding, print: binding };
    }, 'instance');
  }

  blocks(functionKey: string): BlockingSummary {
    return this.graph.ask<BlockingSummary>(`blocks ${functionKey}`, () => {
      const found = this.functionOf(functionKey);
      const value = found === null ? { answer: 'unknown', witness: null } as const : blocksItself(found.fact, found.slot.facts, this.resolver(found.slot));
      return { value, print: `${value.answer} ${value.witness}` };
    }, { answer: 'unknown', witness: null });
  }

  hasStar(): boolean {
    this.graph.read('star');
    return this.table.registry().star;
  }

  /** Where a function or class is defined now; reads nothing, so only for places to point at. */
  definition(key: string): { readonly slot: Slot; readonly start: number; readonly end: number; readonly name: string } | null {
    const found = this.locate(key);
    if (found === null) return null;
    const { node } = found.fact;
    return { slot: found.slot, start: node.nameStart, end: node.nameStart + node.name.length, name: node.name };
  }

  functionOf(key: string): { readonly slot: Slot; readonly fact: FunctionFact } | null {
    this.graph.read(`facts ${key.slice(0, key.indexOf(':'))}`);
    return this.locate(key);
  }

  private locate(key: string): { slot: Slot; fact: FunctionFact } | null {
    const colon = key.indexOf(':');
    const slot = this.table.slot(Number(key.slice(0, colon)));
    const fact = slot?.facts.functions[Number(key.slice(colon + 1))];
    return slot === undefined || fact === undefined ? null : { slot, fact };
  }

  /** Where a function of the file is mentioned, as far as names tell; `call` is null where it is not called but passed on, or where the receiver is not known. */
  references(functionKey: string): readonly Reference[] {
    const target = this.functionOf(functionKey);
    if (target === null) return [];
    const isMethod = this.isMethod(functionKey);
    const holders = this.table.words.holding(target.fact.node.name);
    // In document order, whatever the order in which units came to hold the name.
    return this.table.slots().filter((slot) => holders.has(slot)).flatMap((slot) => {
      this.graph.read(`facts ${slot.id}`);
      return referencesIn(slot, this.resolver(slot), functionKey, target.fact, isMethod);
    });
  }

  /** Where a name of the module is read, in document order; null: something binds it a second time. */
  readsOf(name: string): readonly { readonly slot: Slot; readonly read: NameRead }[] | null {
    this.graph.read(`names ${name}`);
    if (this.table.registry().names.get(name)?.length !== 1) return null;
    const holders = this.table.words.holding(name);
    return this.table.slots().filter((slot) => holders.has(slot)).flatMap((slot) => {
      this.graph.read(`facts ${slot.id}`);
      const resolver = this.resolver(slot);
      return slot.facts.reads.filter((read) => read.name === name && !resolver.isLocal(name, read)).map((read) => ({ slot, read }));
    });
  }

  /** Whether a word stands anywhere in the file: for questions where any mention is reason enough to be silent. */
  mentions(word: string): boolean {
    return this.table.words.anywhere(word);
  }

  classKey(slot: Slot, classIndex: number): string {
    return classKeyOf(slot.facts, slot.id, slot.container, classIndex);
  }

  isMethod(functionKey: string): boolean {
    const target = this.functionOf(functionKey);
    return target !== null && (target.fact.ownerClass >= 0 || (target.fact.scope === 0 && target.slot.container.classKey !== null));
  }

  /** A method that the file replaces from outside (`client.fetch = fake`) or that a class decorator or metaclass may wrap is nobody's guess. */
  private intact(classKey: string, name: string, found: { value: Meaning; print: string }): { value: Meaning; print: string } {
    if (found.value.kind !== 'function') return found;
    this.graph.read(`replaced ${name}`);
    return this.table.registry().replaced.has(name) || !this.isPlainClass(classKey) ? { value: unknown, print: '?' } : found;
  }

  private isPlainClass(classKey: string): boolean {
    this.graph.read(`class ${classKey}`);
    return (this.table.registry().classes.get(classKey) ?? []).every(({ slot, index }) => {
      const fact = slot.facts.classes[index];
      return fact === undefined || keepsMembers(fact, this.resolver(slot));
    });
  }

  private meaningOf(entries: readonly Entry[], all = false): { value: Meaning; print: string } {
    let candidates: Entry[] = [];
    for (const entry of entries) {
      if (entry.certain && !all) candidates = [];
      candidates.push(entry);
    }
    const value = agreed(candidates.map((entry) => {
      this.graph.read(`facts ${entry.slot.id}`);
      return this.resolver(entry.slot).value(entry.source, entry.place);
    }));
    return { value, print: fingerprint(value) };
  }

  private baseMeanings(classKey: string): Meaning[] {
    this.graph.read(`class ${classKey}`);
    const definitions = this.table.registry().classes.get(classKey) ?? [];
    if (definitions.length > 1) return [unknown];
    return definitions.flatMap(({ slot, index }) => {
      const fact = slot.facts.classes[index];
      if (fact === undefined) return [unknown];
      const resolver = this.resolver(slot);
      return fact.node.bases.filter((base) => base.form !== 'keyword').map((base) => resolver.meaning(generic(base.value), fact));
    });
  }
}

/** `Base[T]` inherits from `Base`. */
function generic(base: Expr): Expr {
  return base.kind === 'subscript' ? base.value : base;
}
