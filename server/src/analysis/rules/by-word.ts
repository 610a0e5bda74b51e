// Which rules a text concerns: most rules speak of a few words, and most units hold none of them.

import type { Rule } from './rule.ts';

/** Finds the rules whose words stand in a text, reading it once however many rules there are. */
export class RulesByWord {
  private readonly rulesOf = new Map<number, number[]>();
  private readonly always: Uint8Array;
  private readonly concerned: Uint8Array;

  constructor(private readonly rules: readonly Rule[]) {
    this.always = new Uint8Array(rules.length);
    this.concerned = new Uint8Array(rules.length);
    rules.forEach(({ words }, index) => {
      if (words === undefined) this.always[index] = 1;
      else for (const word of words) this.add(hashOf(word), index);
    });
  }

  /** In the order the rules were given. Two words with one hash show a rule a unit in vain; none is withheld. */
  in(text: string): Rule[] {
    this.concerned.set(this.always);
    let hash = 0;
    let calls = false;
    for (let offset = 0; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (isWordCode(code)) hash = extended(hash, code);
      else {
        if (hash !== 0) this.mark(hash);
        hash = 0;
        if (code === 40) calls = true;
      }
    }
    if (hash !== 0) this.mark(hash);
    if (calls) this.mark(callHash);
    return this.rules.filter((_, index) => this.concerned[index] === 1);
  }

  private mark(hash: number): void {
    for (const index of this.rulesOf.get(hash) ?? []) this.concerned[index] = 1;
  }

  private add(hash: number, index: number): void {
    const indexes = this.rulesOf.get(hash);
    if (indexes === undefined) this.rulesOf.set(hash, [index]);
    else indexes.push(index);
  }
}

const callHash = hashOf('(');

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
