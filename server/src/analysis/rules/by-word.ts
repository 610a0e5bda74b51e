// Which rules a unit concerns: most rules speak of a few words or a few APIs, and most units hold none of them.

import type { ModuleNames } from '../facts/names.ts';
import { push } from '../facts/registry.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { UnitFacts } from '../facts/types.ts';
import type { Knowledge } from '../knowledge/load.ts';
import type { Rule } from './rule.ts';

/** Names remembered at most. */
const maxNames = 10_000;

/** Finds the rules whose words stand in a text and whose APIs are called in it, reading it once however many rules there are. */
export class RulesByWord {
  private readonly rulesOf = new Map<number, number[]>();
  private readonly always: Uint8Array;
  private readonly concerned: Uint8Array;
  /** Rules that want certain calls, by what they want. */
  private readonly callersOf = new Map<string, number[]>();
  private readonly wantsCalls: Uint8Array;
  private readonly called: Uint8Array;
  private readonly byApi = new Map<string, readonly number[]>();
  /** Rules that want a mention in the file. */
  private readonly mentioning: readonly (readonly [index: number, texts: readonly string[]])[];
  private readonly mentions: readonly string[];

  constructor(readonly rules: readonly Rule[]) {
    this.always = new Uint8Array(rules.length);
    this.concerned = new Uint8Array(rules.length);
    this.wantsCalls = new Uint8Array(rules.length);
    this.called = new Uint8Array(rules.length);
    rules.forEach(({ words, calls }, index) => {
      if (words === undefined) this.always[index] = 1;
      else for (const word of words) push(this.rulesOf, hashOf(word), index);
      if (calls !== undefined) this.wantsCalls[index] = 1;
      for (const api of calls ?? []) push(this.callersOf, api, index);
    });
    this.mentioning = rules.flatMap(({ mentions }, index) => (mentions === undefined ? [] : [[index, mentions] as const]));
    this.mentions = [...new Set(this.mentioning.flatMap(([, texts]) => texts))];
  }

  /** Indexes of rules, in order. Two words with one hash show a rule a unit in vain; none is withheld. */
  in(text: string, facts: UnitFacts, resolver: Resolver, file: ModuleNames): readonly number[] {
    this.concerned.set(this.always);
    let hash = 0;
    let calls = false;
    let decorates = false;
    for (let offset = 0; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (isWordCode(code)) hash = extended(hash, code);
      else {
        if (hash !== 0) this.mark(hash);
        hash = 0;
        if (code === 40) calls = true;
        else if (code === 64) decorates = true;
      }
    }
    if (hash !== 0) this.mark(hash);
    if (calls) this.mark(callHash);
    if (decorates) this.mark(decoratorHash);
    if (this.callersOf.size > 0) this.markCalled(facts, resolver);
    if (this.mentions.length > 0) {
      const mentioned = file.mentioned(this.mentions);
      for (const [index, texts] of this.mentioning) if (!texts.some((wanted) => mentioned.has(wanted))) this.concerned[index] = 0;
    }
    const found: number[] = [];
    for (let index = 0; index < this.concerned.length; index++) {
      if (this.concerned[index] === 1 && (this.wantsCalls[index] === 0 || this.called[index] === 1)) found.push(index);
    }
    return found;
  }

  private mark(hash: number): void {
    for (const index of this.rulesOf.get(hash) ?? []) this.concerned[index] = 1;
  }

  private markCalled(facts: UnitFacts, resolver: Resolver): void {
    this.called.fill(0);
    for (const call of facts.calls) {
      const name = resolver.apiName(resolver.callee(call));
      if (name !== null) for (const index of this.callersOfApi(name, resolver.knowledge)) this.called[index] = 1;
      if (call.use.kind === 'awaited') continue;
      const result = resolver.result(call);
      if (result.kind === 'awaitable') for (const index of this.callersOf.get(`unawaited ${result.sort}`) ?? []) this.called[index] = 1;
    }
  }

  private callersOfApi(name: string, knowledge: Knowledge): readonly number[] {
    let known = this.byApi.get(name);
    if (known === undefined) {
      if (this.byApi.size >= maxNames) this.byApi.clear();
      known = [name, ...Object.keys(knowledge.api(name) ?? {})].flatMap((api) => this.callersOf.get(api) ?? []);
      this.byApi.set(name, known);
    }
    return known;
  }
}

const callHash = hashOf('(');
const decoratorHash = hashOf('@');

function hashOf(word: string): number {
  let hash = 0;
  for (let offset = 0; offset < word.length; offset++) hash = extended(hash, word.charCodeAt(offset));
  return hash;
}

/** Of a word and one character more: texts and words of rules must come to the same. */
function extended(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Letters, digits and `_`; every word of a rule is ASCII. */
function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || (code >= 48 && code <= 57);
}
