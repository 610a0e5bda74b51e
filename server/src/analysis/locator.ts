// Where the findings of a unit are in the document, as units move and texts are damaged.

import type { FileFacts } from './facts/file.ts';
import { isForeign } from './facts/meaning.ts';
import { moved, type Broken, type Slot } from './facts/slot.ts';
import type { Finding, Related, Severity, Span, Text } from './model.ts';
import type { Judged } from './most-severe.ts';
import type { RawFinding } from './rules/evaluate.ts';

export interface Located extends Origin {
  readonly finding: Finding;
  readonly part: string | null;
}

/** Where a unit's findings were last put, and what that depended on. */
interface Locations {
  readonly start: number;
  readonly broken: Broken | null;
  /** Definitions that related places point at, and where they were. */
  readonly targets: readonly { readonly key: string; readonly at: number }[];
  readonly found: readonly Located[];
}

export interface Origin {
  readonly slot: Slot;
  readonly raw: RawFinding;
}

export class Locator {
  constructor(private readonly file: FileFacts) {}

  /** Where a finding comes from, as of now; also of one that was found anew since. */
  originOf({ id }: Finding): Origin | undefined {
    for (const slot of this.file.slots) {
      const located = (slot.located as Locations | null)?.found.find(({ finding }) => finding.id === id);
      if (located !== undefined) return located;
    }
    return undefined;
  }

  /** In document offsets. The same objects while nothing moved. */
  located(judged: Judged): readonly Located[] {
    const locations = this.locations(judged);
    judged.located = judged.slot.located = locations;
    return locations.found;
  }

  private locations({ slot, raws, located }: Judged): Locations {
    const known = located as Locations | null;
    const isSame = known !== null && known.broken === slot.broken;
    if (isSame && known.start === slot.unit.start && this.stands(known.targets)) return known;
    const { start } = slot.unit;
    // A definition in another unit can move while this one stays.
    const targets = isSame ? known.targets.map(({ key }) => this.target(key)) : targetsOf(raws).map((key) => this.target(key));
    let found: Located[] = [];
    if (isSame && slot.broken === null && !slot.recovered) found = known.found.map((each) => this.movedTo(start, each, start - known.start));
    else {
      raws.forEach(({ raw, severity }, ordinal) => {
        const finding = this.locate(slot, raw, severity, ordinal);
        if (finding !== null) found.push({ finding, slot, raw, part: raw.part ?? null });
      });
    }
    return { start, broken: slot.broken, targets, found };
  }

  /** The same finding, with the same message, behind an edit. */
  private movedTo(start: number, { finding, slot, raw, part }: Located, by: number): Located {
    const { rule, severity, tags, message, id } = finding;
    const related = raw.related === undefined ? finding.related : this.related(raw, start);
    return { finding: { rule, severity, start: finding.start + by, end: finding.end + by, tags, message, related, id }, slot, raw, part };
  }

  private target(key: string): Locations['targets'][number] {
    return { key, at: this.placeOf(key) };
  }

  private stands(targets: Locations['targets']): boolean {
    return targets.every(({ key, at }) => this.placeOf(key) === at);
  }

  private placeOf(definition: string): number {
    if (isForeign(definition)) {
      const place = this.file.names.elsewhere(definition);
      return place === null ? -1 : place.line * 4096 + place.start;
    }
    const target = this.file.names.definition(definition);
    return target === null || target.slot.broken !== null ? -1 : target.start + target.slot.unit.start;
  }

  /** In document offsets; null where the text under it is being typed. */
  private locate(slot: Slot, raw: RawFinding, severity: Severity, ordinal: number): Finding | null {
    let shift = slot.unit.start;
    if (slot.broken !== null) {
      const by = moved(slot.broken, slot.text, raw.at.start, raw.at.end);
      if (Number.isNaN(by)) return null;
      shift += by;
    } else if (slot.recovered && slot.facts.damage.some((damage) => nearby(slot.text, damage, raw.at))) return null;
    return {
      rule: raw.rule.id, severity, start: raw.at.start + shift, end: raw.at.end + shift, tags: raw.tags ?? [],
      message: { key: `${raw.rule.id}.${raw.message}`, ...(raw.args === undefined ? {} : { args: raw.args }) },
      related: this.related(raw, shift),
      id: `${raw.rule.id}:${slot.id}:${ordinal}`,
    };
  }

  private related(raw: RawFinding, shift: number): Related[] {
    const related: Related[] = [];
    for (const place of raw.related ?? []) {
      const message = qualified({ key: place.message, ...(place.args === undefined ? {} : { args: place.args }) }, raw.rule.id);
      if ('within' in place) related.push(...this.within(place.within, place.at, message));
      else if ('at' in place) related.push({ start: place.at.start + shift, end: place.at.end + shift, message });
      else related.push(...this.within(place.definition, null, message));
    }
    return related;
  }

  /** A place in a function, or its name; nothing while its text is being typed. */
  private within(functionKey: string, at: Span | null, message: Text): Related[] {
    const { names } = this.file;
    if (isForeign(functionKey)) {
      const place = names.elsewhere(functionKey, at ?? undefined);
      return place === null ? [] : [{ file: place.path, range: { start: { line: place.line, character: place.start }, end: { line: place.line, character: place.end } }, message }];
    }
    const target = names.definition(functionKey);
    if (target === null || target.slot.broken !== null) return [];
    const { start, end } = at ?? target;
    return [{ start: start + target.slot.unit.start, end: end + target.slot.unit.start, message }];
  }
}

/** The definitions that related places point at. */
function targetsOf(raws: Judged['raws']): readonly string[] {
  return raws.flatMap(({ raw }) => raw.related?.flatMap((place) => 'definition' in place ? [place.definition] : 'within' in place ? [place.within] : []) ?? []);
}

/** Keys without a rule's name belong to the rule. */
export function qualified(text: Text, rule: string): Text {
  return text.key.includes('.') ? text : { ...text, key: `${rule}.${text.key}` };
}

/** On a line that damage touches, or next to one. */
function nearby(text: string, damage: Span, at: Span): boolean {
  const from = text.lastIndexOf('\n', text.lastIndexOf('\n', damage.start - 1) - 1) + 1;
  const next = text.indexOf('\n', damage.end);
  const to = next < 0 ? text.length : text.indexOf('\n', next + 1);
  return at.end >= from && at.start <= (to < 0 ? text.length : to);
}
