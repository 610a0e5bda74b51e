// The facts of one document, kept up to date edit by edit. Only units with a new text are parsed.

import type { Knowledge } from '../knowledge/load.ts';
import { UnitScan, wrapUnit, type EditedText, type Unit, type UnitChange } from '../syntax/scan/index.ts';
import type { Syntax } from '../syntax/index.ts';
import { contributionPrint, ContainerViews } from './contributions.ts';
import { extractFacts } from './extract.ts';
import { Graph } from './graph.ts';
import { FileOutline } from './outline.ts';
import { ModuleNames, type SlotTable } from './names.ts';
import { noNeighbours, type Neighbours } from './neighbours.ts';
import { newReading, RecentTexts } from './recent-texts.ts';
import { buildRegistry, changedQuestions, emptyRegistry, type Registry } from './registry.ts';
import { compare, type Slot } from './slot.ts';
import type { UnitFacts } from './types.ts';
import { WordIndex } from './words.ts';

/** Texts beyond this are not parsed as one unit: tables of data, generated code. */
const maxUnitLength = 400_000;

const noFacts: UnitFacts = extractFacts({ statements: [], damage: [] });

const brokenFacts: UnitFacts = extractFacts({ statements: [], damage: [{ start: 0, end: 0 }] });

export class FileFacts {
  readonly graph = new Graph();
  readonly names: ModuleNames;
  /** Answers for other files, which must not depend on what those files say. */
  private readonly openGraph = new Graph();
  private outlineNow: FileOutline | null = null;
  /** In document order, one per unit. */
  slots: Slot[] = [];
  /** Slots whose unit has not been read yet. */
  private readonly pending = new Set<Slot>();
  readonly recent = new RecentTexts();
  /** Units came or went, or stand elsewhere. */
  private isReshaped = true;
  private readonly words: WordIndex;
  private readonly table: SlotTable;
  private scan: UnitScan;
  private containers = new ContainerViews();
  private readonly byId = new Map<number, Slot>();
  private registryNow: Registry | null = null;
  private registryBefore: Registry = emptyRegistry;
  private nextId = 1;

  constructor(private readonly syntax: Syntax, private readonly knowledge: Knowledge, text: string | EditedText, neighbours: Neighbours = noNeighbours) {
    this.scan = new UnitScan(text);
    this.words = new WordIndex(this.graph, () => this.slots);
    this.table = { words: this.words, registry: () => this.registry, slots: () => this.slots, slot: (id) => this.byId.get(id) };
    this.names = new ModuleNames(this.graph, knowledge, this.table, neighbours);
    this.slots = this.scan.units.map((unit) => this.newSlot(unit));
    // The first text is the good one that later damage is held against.
    this.settle();
  }

  get text(): string {
    return this.scan.text.whole;
  }

  /** `[start, end)` of the text: while somebody types, the whole of it is put together only for those who want it. */
  slice(start: number, end: number): string {
    return this.scan.text.slice(start, end);
  }

  /** The module as others see it. */
  get outline(): FileOutline {
    this.outlineNow ??= new FileOutline(this, new ModuleNames(this.openGraph, this.knowledge, this.table, null));
    return this.outlineNow;
  }

  dispose(): void {
    this.graph.dispose();
    this.openGraph.dispose();
  }

  /** The text is not edited until `startOver`. */
  stay(): void {
    this.graph.stay();
    this.openGraph.stay();
  }

  /** Forgets all answers, and follows edits again. */
  startOver(): void {
    this.graph.startOver(true);
    this.openGraph.startOver(true);
    this.recent.forget();
    for (const slot of this.slots) slot.evaluation = null;
  }

  private changed(kind: string, name: string | number): void {
    this.graph.changed(kind, name);
    if (this.outlineNow !== null) this.openGraph.changed(kind, name);
  }

  /** `text`: that behind the edit, from a caller that has it. */
  edit(start: number, end: number, newText: string, text?: EditedText): void {
    const change = this.scan.edit(start, end, newText, text);
    this.apply(change);
    this.graph.sweep();
    this.openGraph.sweep();
  }

  /** Reads what was edited and brings names up to date. Call before asking anything: a registry is never renewed in the middle of an answer. */
  settle(): void {
    const [first] = this.pending;
    if (this.isReshaped || this.pending.size > 1) this.recent.forget();
    else if (first !== undefined) this.recent.follow(first);
    this.isReshaped = false;
    for (const slot of this.pending) this.refill(slot);
    this.pending.clear();
    void this.registry;
  }

  get registry(): Registry {
    if (this.registryNow === null) {
      const before = this.registryBefore;
      this.registryNow = this.registryBefore = buildRegistry(this.slots);
      for (const [kind, name] of changedQuestions(before, this.registryNow)) this.changed(kind, name);
    }
    return this.registryNow;
  }

  slotAt(offset: number): Slot | undefined {
    this.settle();
    return this.slots[this.scan.unitIndexAt(offset)];
  }

  private textOf(unit: Unit): string {
    return this.scan.textOf(unit);
  }

  private newSlot(unit: Unit): Slot {
    const slot: Slot = {
      id: this.nextId++, unit, text: '', wrapper: unit.wrapper, facts: noFacts, broken: null, recovered: false,
      container: this.containers.of(unit, (header) => this.textOf(header)), reading: newReading(unit.wrapper, noFacts), contributionVersion: 0, evaluation: null, located: null,
    };
    this.byId.set(slot.id, slot);
    this.fill(slot, unit);
    return slot;
  }

  /** Gives a slot another unit. It is read when somebody asks: of a burst of changes only the last text is worth it. */
  private fill(slot: Slot, unit: Unit): void {
    slot.unit = unit;
    this.pending.add(slot);
  }

  /** A damaged text keeps the facts of the last good one. */
  private refill(slot: Slot): void {
    const { unit } = slot;
    const text = this.textOf(unit);
    const hasGood = slot.text !== '' && !slot.recovered;
    // Back to the last good text, as after an undo: everything known about it still holds.
    if (hasGood && !unit.bad && slot.text === text && slot.wrapper === unit.wrapper && this.registryNow !== null) {
      slot.broken = null;
      return;
    }
    // The scanner has seen an open bracket or string: no need to parse what is broken for certain.
    const known = this.recent.of(slot, text, unit.wrapper);
    const parsed = unit.bad && hasGood ? brokenFacts : known?.facts ?? this.read(unit, text, hasGood);
    const damaged = parsed.damage.length > 0 || unit.bad;
    if (damaged && hasGood) {
      slot.broken = compare(slot.text, text);
      if (!unit.bad) this.recent.add(slot, text, known ?? newReading(unit.wrapper, brokenFacts));
      return;
    }
    // Prints are only worth their price when a text replaces another.
    const before = this.registryNow === null ? null : printOf(slot);
    slot.broken = null;
    slot.text = text;
    slot.wrapper = unit.wrapper;
    slot.facts = parsed;
    slot.reading = known ?? newReading(unit.wrapper, parsed);
    this.recent.add(slot, text, slot.reading);
    slot.recovered = damaged;
    if (before === null || before !== printOf(slot)) {
      slot.contributionVersion++;
      this.registryNow = null;
    }
    this.words.update(slot);
    this.changed('facts', slot.id);
  }

  /** `whole`: facts of a damaged text are of no use, since those of the last good one stay. */
  private read(unit: Unit, text: string, whole: boolean): UnitFacts {
    if (text.length === 0 || text.length > maxUnitLength) return noFacts;
    const { prefix, suffix } = wrapUnit(unit);
    return extractFacts(this.syntax.parse(prefix, text, suffix, { whole }));
  }

  private apply(change: UnitChange): void {
    if (change.deleted === 0 && change.inserted === 0) return;
    const old = this.slots.slice(change.first, change.first + change.deleted);
    const units = this.scan.units.slice(change.first, change.first + change.inserted);
    const added = new Set(change.added);
    const removed = new Set(change.removed);
    // Units that survive in between keep their slots; the others are paired from both ends, so that a statement being typed keeps its own.
    const kept = new Map<Unit, Slot>();
    const free: Slot[] = [];
    for (const slot of old) {
      if (removed.has(slot.unit)) free.push(slot);
      else kept.set(slot.unit, slot);
    }
    const fresh = units.filter((unit) => added.has(unit));
    const partner = pair(free, fresh, (unit) => this.textOf(unit));
    const next = units.map((unit) => {
      const survivor = kept.get(unit);
      if (survivor !== undefined) return survivor;
      const slot = partner.get(unit);
      if (slot === undefined) {
        this.reshaped();
        return this.newSlot(unit);
      }
      const container = this.containers.of(unit, (header) => this.textOf(header));
      if (container.classKey !== slot.container.classKey || container.conditional !== slot.container.conditional || container.program !== slot.container.program) {
        slot.container = container;
        slot.reading = newReading(slot.wrapper, slot.facts);
        this.reshaped();
      }
      this.fill(slot, unit);
      return slot;
    });
    const reused = new Set(partner.values());
    for (const slot of free) if (!reused.has(slot)) this.drop(slot);
    this.slots.splice(change.first, change.deleted, ...next);
  }

  private drop(slot: Slot): void {
    this.byId.delete(slot.id);
    this.pending.delete(slot);
    this.changed('facts', slot.id);
    this.words.remove(slot);
    if (slot.evaluation !== null) this.graph.forget(slot.evaluation);
    this.reshaped();
  }

  private reshaped(): void {
    this.isReshaped = true;
    this.registryNow = null;
  }
}

function printOf(slot: Slot): string {
  return (slot.reading.print ??= contributionPrint(slot.facts, slot.text, slot.container));
}

/** Pairs what was with what is: equal texts first, then in order from the front. */
function pair(slots: readonly Slot[], units: readonly Unit[], textOf: (unit: Unit) => string): Map<Unit, Slot> {
  const pairs = new Map<Unit, Slot>();
  const left = new Set(slots);
  if (slots.length > 1 || units.length > 1) {
    const byText = new Map<string, Slot[]>();
    for (const slot of [...slots].reverse()) {
      const same = byText.get(slot.text);
      if (same === undefined) byText.set(slot.text, [slot]);
      else same.push(slot);
    }
    for (const unit of units) {
      const slot = byText.get(textOf(unit))?.pop();
      if (slot === undefined) continue;
      pairs.set(unit, slot);
      left.delete(slot);
    }
  }
  const rest = left.values();
  for (const unit of units) {
    if (pairs.has(unit)) continue;
    const next = rest.next();
    if (next.done === true) break;
    pairs.set(unit, next.value);
  }
  return pairs;
}
