// What the file's names stand for and how its functions behave: questions of the graph, each answered from the registry.

import type { Knowledge } from '../knowledge/load.ts';
import type { Expr } from '../syntax/ast.ts';
import { classKeyOf } from './contributions.ts';
import type { Graph } from './graph.ts';
import { isOpenMetaclass, keepsMembers, basesPrint, outsideBases } from './class-members.ts';
import { givenTo, passedIn } from './given.ts';
import { classAround } from './protocols.ts';
import { signatureOf, type Signature } from './signature.ts';
import { referencesIn, type Reference } from './references.ts';
import { agreed, fingerprint, isForeign, summaryPrint, unknown, unknownSummary, type Meaning, type Summary } from './meaning.ts';
import type { ForeignPlace, Neighbours } from './neighbours.ts';
import { bodyPrint, emptyBody, readBody, type FunctionBody } from './function-body.ts';
import type { Entry, Registry } from './registry.ts';
import { Resolver, type FileNames, type UnitContext } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { WordIndex } from './words.ts';
import { bindingOf, summarize } from './summary.ts';
import type { ClassFact, FunctionFact, NameRead } from './types.ts';
import { wrapperOf, type Wrapper } from './wrapper.ts';

export interface FoundFunction {
  readonly slot: Slot;
  readonly fact: FunctionFact;
}

export interface SlotTable {
  readonly words: WordIndex;
  registry(): Registry;
  slots(): readonly Slot[];
  slot(id: number): Slot | undefined;
}

export class ModuleNames implements FileNames {
  /** `neighbours` null: what other files have stays open, and is noted down as `deferred`. */
  constructor(private readonly graph: Graph, readonly knowledge: Knowledge, private readonly table: SlotTable, private readonly neighbours: Neighbours | null) {}

  get defers(): boolean {
    return this.neighbours === null;
  }

  imported(path: string): Meaning | null {
    const { neighbours } = this;
    if (neighbours === null || !neighbours.knows(path)) return null;
    return this.graph.ask<Meaning | null>('import', path, () => neighbours.imported(path), fingerprint, unknown);
  }

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
    return this.graph.ask<Meaning | null>(eager ? 'early name' : 'name', name, () => {
      this.graph.read('names', name);
      const entries = this.table.registry().names.get(name);
      return entries === undefined ? null : this.meaningOf(entries, eager);
    }, fingerprint, unknown);
  }

  member(classKey: string, name: string): Meaning | null {
    if (isForeign(classKey)) return this.neighbours === null ? unknown : this.neighbours.member(classKey, name);
    return this.graph.ask<Meaning | null>('member', `${classKey}.${name}`, () => {
      const own = this.ownMember(classKey, name);
      if (own !== null) return own;
      for (const base of this.basesOf(classKey)) {
        if (base.kind === 'class') {
          const inherited = this.member(base.key, name);
          if (inherited !== null) return inherited;
        } else if (base.kind === 'unknown') return unknown;
      }
      return null;
    }, fingerprint, unknown);
  }

  /** Inherited ones left out. */
  ownMember(classKey: string, name: string): Meaning | null {
    return this.graph.ask<Meaning | null>('own', `${classKey}.${name}`, () => {
      this.graph.read('members', `${classKey}.${name}`);
      const entries = this.table.registry().members.get(classKey)?.get(name);
      return entries === undefined ? null : this.intact(classKey, name, this.meaningOf(entries));
    }, fingerprint, unknown);
  }

  bases(classKey: string): { readonly names: readonly string[]; readonly complete: boolean } {
    if (isForeign(classKey)) return this.neighbours?.bases(classKey) ?? { names: [], complete: false };
    return this.graph.ask('bases', classKey, () => outsideBases(this.basesOf(classKey), (base) => this.bases(base)), basesPrint, { names: [], complete: false });
  }

  summary(functionKey: string): Summary {
    if (isForeign(functionKey)) return this.neighbours?.summary(functionKey) ?? unknownSummary;
    return this.graph.ask('summary', functionKey, () => {
      const found = this.functionOf(functionKey);
      return found === null ? unknownSummary : summarize(found.fact, found.slot, this.resolver(found.slot), this.binding(functionKey));
    }, summaryPrint, unknownSummary);
  }

  /** Apart from `summary`: the meaning of `self` must not ask for what the body returns. */
  binding(functionKey: string): Summary['binding'] {
    return this.graph.ask<Summary['binding']>('binding', functionKey, () => {
      const found = this.functionOf(functionKey);
      return found === null ? 'static' : bindingOf(found.fact, this.resolver(found.slot));
    }, String, 'instance');
  }

  /** What the body of a plain function does at once when it is called. */
  body(functionKey: string): FunctionBody {
    if (isForeign(functionKey)) return this.neighbours?.body(functionKey) ?? emptyBody;
    return this.graph.ask<FunctionBody>('body', functionKey, () => {
      const found = this.functionOf(functionKey);
      return found === null ? emptyBody : readBody(found.fact, found.slot, this.resolver(found.slot));
    }, bodyPrint, emptyBody);
  }

  /** What a function does as a decorator. */
  wrapper(functionKey: string): Wrapper | null {
    if (isForeign(functionKey)) return this.neighbours?.wrapper(functionKey) ?? null;
    return this.graph.ask<Wrapper | null>('wrapper', functionKey, () => {
      const found = this.functionOf(functionKey);
      return found === null ? null : wrapperOf(found.fact, found.slot, this.resolver(found.slot), this.isMethod(functionKey));
    }, JSON.stringify, null);
  }

  /**
   * Something else about a function of the file. What asks rests on the answer, not on all that stands in that function; `print` tells answers apart
   * that are not simple values.
   */
  about<T>(what: string, functionKey: string, find: (found: FoundFunction, resolver: Resolver) => T, otherwise: T, print: (value: T) => string = String): T {
    return this.graph.ask(what, functionKey, () => {
      const found = this.functionOf(functionKey);
      return found === null ? otherwise : find(found, this.resolver(found.slot));
    }, print, otherwise);
  }

  /** A name that a star import brings; null: none does. */
  starred(name: string): Meaning | null {
    this.graph.read('star');
    const { star, stars } = this.table.registry();
    if (!star) return null;
    const { neighbours } = this;
    // Star imports inside functions and classes are not followed.
    if (neighbours === null || stars.length === 0) return unknown;
    return this.graph.ask<Meaning | null>('starred', name, () => {
      // Asked for here: the computation outlives the star imports it was first asked for.
      for (const module of [...this.stars()].reverse()) {
        const found = neighbours.knows(module) ? neighbours.exported(module, name) : unknown;
        if (found !== null) return found;
      }
      return null;
    }, fingerprint, unknown);
  }

  /** Modules taken over with `*`. */
  stars(): readonly string[] {
    this.graph.read('star');
    return this.table.registry().stars;
  }

  /** `__all__`, where it is one plain list of texts. */
  exported(): readonly string[] | null {
    return this.graph.ask<readonly string[] | null>('exported', '', () => {
      this.graph.read('names', '__all__');
      const [only, ...more] = this.table.registry().names.get('__all__') ?? [];
      if (only === undefined || more.length > 0 || only.source.kind !== 'value') return null;
      this.graph.read('facts', only.slot.id);
      const { value } = only.source;
      const names = value.kind === 'list' || value.kind === 'tuple' ? value.elements.map((part) => part.kind === 'constant' && part.type === 'str' ? part.text : null) : [null];
      const texts = names.filter((name) => name !== null);
      return texts.length < names.length ? null : texts;
    }, JSON.stringify, null);
  }

  /** `Client.fetch` of a function of the module or of one of its classes; null for those inside functions. */
  qualified(functionKey: string): string | null {
    const found = this.functionOf(functionKey);
    if (found === null) return null;
    const { slot, fact } = found;
    const scope = slot.facts.scopes[fact.scope];
    const owner = fact.scope === 0 ? slot.container.classKey : scope?.kind === 'class' ? classKeyOf(slot.facts, slot.id, slot.container, scope.owner) : '#';
    return owner?.startsWith('#') === true ? null : owner === null ? fact.node.name : `${owner}.${fact.node.name}`;
  }

  /** The other way round: the last definition of that name. */
  keyOf(qualified: string): string | null {
    const dot = qualified.lastIndexOf('.');
    this.graph.read(dot < 0 ? 'names' : 'members', qualified);
    const { names, members } = this.table.registry();
    const entries = dot < 0 ? names.get(qualified) : members.get(qualified.slice(0, dot))?.get(qualified.slice(dot + 1));
    const last = entries?.at(-1);
    return last?.source.kind === 'function' ? `${last.slot.id}:${last.source.index}` : null;
  }

  /** The only definition of a class. */
  classAt(classKey: string): { readonly slot: Slot; readonly fact: ClassFact } | null {
    this.graph.read('class', classKey);
    const [only, ...more] = this.table.registry().classes.get(classKey) ?? [];
    const fact = only?.slot.facts.classes[only.index];
    return only === undefined || fact === undefined || more.length > 0 ? null : { slot: only.slot, fact };
  }

  /** What a person calls a function, of whatever file. */
  functionName(key: string): string {
    return isForeign(key) ? key.slice(Math.max(key.lastIndexOf('.'), key.lastIndexOf('!')) + 1) : this.locate(key)?.fact.node.name ?? '';
  }

  /** Where a function of another file is defined, or a place in its body. */
  elsewhere(key: string, at?: { readonly start: number; readonly end: number }): ForeignPlace | null {
    return this.neighbours?.place(key, at) ?? null;
  }

  /** Where a function or class is defined now; reads nothing, so only for places to point at. */
  definition(key: string): { readonly slot: Slot; readonly start: number; readonly end: number; readonly name: string } | null {
    const found = this.locate(key);
    if (found === null) return null;
    const { node } = found.fact;
    return { slot: found.slot, start: node.nameStart, end: node.nameStart + node.name.length, name: node.name };
  }

  functionKey(slot: Slot, fact: FunctionFact): string {
    return `${slot.id}:${fact.index}`;
  }

  /** A function of this file; null for others. */
  functionOf(key: string): FoundFunction | null {
    if (isForeign(key)) return null;
    this.graph.read('facts', slotIdOf(key));
    return this.locate(key);
  }

  /** All functions a class body gives this name, in document order. */
  definitionsOf(classKey: string, name: string): readonly { readonly slot: Slot; readonly fact: FunctionFact }[] {
    this.graph.read('members', `${classKey}.${name}`);
    return (this.table.registry().members.get(classKey)?.get(name) ?? []).flatMap(({ slot, source }) => {
      this.graph.read('facts', slot.id);
      const fact = source.kind === 'function' ? slot.facts.functions[source.index] : undefined;
      return fact === undefined ? [] : [{ slot, fact }];
    });
  }

  /** An attribute that only methods of the class set, through `self`: each object has its own. */
  isSetByMethods(classKey: string, name: string): boolean {
    this.graph.read('members', `${classKey}.${name}`);
    const entries = this.table.registry().members.get(classKey)?.get(name) ?? [];
    return entries.length > 0 && entries.every(({ slot, place }) => {
      this.graph.read('facts', slot.id);
      return slot.facts.scopes[place.scope]?.kind === 'function';
    });
  }

  private locate(key: string): FoundFunction | null {
    if (isForeign(key)) return null;
    const slot = this.table.slot(slotIdOf(key));
    const fact = slot?.facts.functions[Number(key.slice(key.indexOf(':') + 1))];
    return slot === undefined || fact === undefined ? null : { slot, fact };
  }

  /** What a parameter without an annotation holds, as far as this file tells. Other modules may pass something else, so they are not told. */
  given(functionKey: string, position: number): Meaning {
    if (this.defers || isForeign(functionKey)) return unknown;
    return this.graph.ask('given', `${functionKey} ${position}`, () => givenTo(functionKey, position, this), fingerprint, unknown);
  }

  /** What one unit passes as a parameter; null: nothing. A question for each unit, since the calls of a busy helper fill the file. */
  passedIn(slot: Slot, functionKey: string, position: number): Meaning | null {
    return this.graph.ask<Meaning | null>('passed', `${slot.id} ${functionKey} ${position}`, () => passedIn(slot, functionKey, position, this), fingerprint, unknown);
  }

  /** Where a function of the file is mentioned, as far as names tell; `call` is null where it is not called but passed on, or where the receiver is not known. */
  references(functionKey: string): readonly Reference[] {
    return this.mentioning(functionKey).flatMap((slot) => this.referencesIn(slot, functionKey));
  }

  /** The units that may mention a function, in document order. */
  mentioning(functionKey: string): readonly Slot[] {
    const target = this.signature(functionKey);
    if (target === null) return [];
    const home = target.isLocal ? this.table.slot(slotIdOf(functionKey)) : undefined;
    return home === undefined ? this.unitsWith(target.name) : [home];
  }

  /** Of those in one unit. */
  referencesIn(slot: Slot, functionKey: string): readonly Reference[] {
    const target = this.signature(functionKey);
    if (target === null) return [];
    this.graph.read('facts', slot.id);
    // `anything.save` may be this method as long as nobody knows what `anything` is.
    return referencesIn(slot, this.resolver(slot), functionKey, target.name, ({ kind }) => target.owner !== null && kind === 'unknown');
  }

  /** What callers of a function of the file have to know: it stands while its body is being typed. */
  signature(functionKey: string): Signature | null {
    return this.about<Signature | null>('signature', functionKey, (found, resolver) => signatureOf(found, resolver, this), null, (signature) => signature === null ? '' : JSON.stringify(signature));
  }

  /** The units that hold a word, in document order, whatever the order in which they came to hold it. */
  unitsWith(word: string): readonly Slot[] {
    const holders = this.table.words.holding(word);
    return this.table.slots().filter((slot) => holders.has(slot));
  }

  /** The units that hold a word, in document order: for questions about the whole file. */
  holding(word: string): readonly { readonly slot: Slot; readonly resolver: Resolver }[] {
    return this.unitsWith(word).map((slot) => {
      this.graph.read('facts', slot.id);
      return { slot, resolver: this.resolver(slot) };
    });
  }

  /** Where a name of the module is read, in document order; null: something binds it a second time. */
  readsOf(name: string): readonly { readonly slot: Slot; readonly read: NameRead }[] | null {
    this.graph.read('names', name);
    if (this.table.registry().names.get(name)?.length !== 1) return null;
    return this.holding(name).flatMap(({ slot, resolver }) => slot.facts.reads.filter((read) => read.name === name && !resolver.isLocal(name, read)).map((read) => ({ slot, read })));
  }

  /** Whether a word stands anywhere in the file: for questions where any mention is reason enough to be silent. */
  mentions(word: string): boolean {
    return this.table.words.anywhere(word);
  }

  /** Which of some texts do. One answer, the same list each time, since every unit asks. */
  mentioned(texts: readonly string[]): ReadonlySet<string> {
    return this.graph.ask<ReadonlySet<string>>('mentioned', texts.join('\n'), () => new Set(texts.filter((text) => this.mentions(text))), (found) => [...found].join('\n'), new Set());
  }

  classKey(slot: Slot, classIndex: number): string {
    return classKeyOf(slot.facts, slot.id, slot.container, classIndex);
  }

  isMethod(functionKey: string): boolean {
    const target = this.functionOf(functionKey);
    return target !== null && classAround(target.fact, target.slot, this) !== null;
  }

  /** A method that the file replaces from outside (`client.fetch = fake`) or that a class decorator or metaclass may wrap is nobody's guess. */
  private intact(classKey: string, name: string, found: Meaning): Meaning {
    if (found.kind !== 'function') return found;
    this.graph.read('replaced', name);
    return this.table.registry().replaced.has(name) || !this.isPlainClass(classKey) ? unknown : found;
  }

  private isPlainClass(classKey: string): boolean {
    this.graph.read('class', classKey);
    return (this.table.registry().classes.get(classKey) ?? []).every(({ slot, index }) => {
      const fact = slot.facts.classes[index];
      return fact === undefined || keepsMembers(fact, this.resolver(slot));
    });
  }

  private meaningOf(entries: readonly Entry[], all = false): Meaning {
    let candidates: Entry[] = [];
    for (const entry of entries) {
      if (entry.certain && !all) candidates = [];
      candidates.push(entry);
    }
    return agreed(candidates.map((entry) => {
      this.graph.read('facts', entry.slot.id);
      return this.resolver(entry.slot).value(entry.source, entry.place);
    }));
  }

  /** What a class of this file names as its bases; `unknown` among them for a metaclass, which may bring anything as well. */
  basesOf(classKey: string): readonly Meaning[] {
    this.graph.read('class', classKey);
    const definitions = this.table.registry().classes.get(classKey) ?? [];
    if (definitions.length > 1) return [unknown];
    return definitions.flatMap(({ slot, index }) => {
      const fact = slot.facts.classes[index];
      if (fact === undefined) return [unknown];
      const resolver = this.resolver(slot);
      return fact.node.bases.flatMap((base) => {
        if (base.form === 'keyword') return isOpenMetaclass(base, fact, resolver) ? [unknown] : [];
        return [resolver.meaning(generic(base.value), fact)];
      });
    });
  }
}

/** `Base[T]` inherits from `Base`. */
function generic(base: Expr): Expr {
  return base.kind === 'subscript' ? base.value : base;
}

function slotIdOf(functionKey: string): number {
  return Number(functionKey.slice(0, functionKey.indexOf(':')));
}
