// Puts what an outline left open into the context of the project: its own keys become foreign ones, names of other modules are looked up,
// and the steps that were put off are taken.

import { extractFacts } from '../facts/extract.ts';
import { unknown, type Meaning } from '../facts/meaning.ts';
import { Resolver, type FileNames } from '../facts/resolve.ts';
import type { Knowledge } from '../knowledge/load.ts';
import type { Call } from '../syntax/ast.ts';

const nowhere = { scope: 0, region: -1, statement: -1 };
const call: Call = { kind: 'call', start: 0, end: 0, open: 0, args: [], callee: { kind: 'unknown', start: 0, end: 0 } };

export class Linker {
  private readonly steps: Resolver;

  constructor(knowledge: Knowledge, names: FileNames) {
    const facts = extractFacts({ statements: [], damage: [] });
    this.steps = new Resolver(facts, { classKey: null, functionKey: () => '', classKeyOf: () => '' }, names, knowledge);
  }

  /** `lookUp`: names of other modules as the outline's own file writes them. */
  link(meaning: Meaning, file: string, lookUp: (path: string) => Meaning | null): Meaning {
    const link = (inner: Meaning): Meaning => this.link(inner, file, lookUp);
    const keyed = (key: string): string => (key.startsWith('!') ? file + key : key);
    switch (meaning.kind) {
      case 'api': return lookUp(meaning.name) ?? meaning;
      case 'function': case 'class': case 'object': return { ...meaning, key: keyed(meaning.key) };
      case 'awaitable': return { ...meaning, result: link(meaning.result), by: keyed(meaning.by) };
      case 'deferred': {
        const of = link(meaning.of);
        switch (meaning.step) {
          case 'attribute': return this.steps.attribute(of, meaning.name);
          case 'call': return this.steps.called(of, call, nowhere);
          case 'await': return this.steps.awaited(of);
          case 'annotation': return this.steps.instanceOfType(of);
          case 'enter': case 'async-enter': return this.steps.entered(of, meaning.step === 'async-enter');
          default: return unknown;
        }
      }
      default: return meaning;
    }
  }

  attribute(value: Meaning, name: string): Meaning {
    return this.steps.attribute(value, name);
  }
}
