// Answers that are kept equal answers made anew, in whatever order they are asked for, also where questions go round in a circle.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { apart, Graph } from '../../server/src/analysis/facts/graph.ts';

/** Like a module's name behind star imports: its own value, or the first that another module has; `open`: nobody can tell. */
interface Place {
  readonly own: string | null;
  readonly others: readonly number[];
}

const size = 6;
const place: fc.Arbitrary<Place> = fc.record({
  own: fc.option(fc.constantFrom('a', 'b', 'open'), { nil: null, freq: 2 }),
  others: fc.array(fc.nat(size - 1), { maxLength: 3 }),
});

class Places {
  readonly graph = new Graph();
  readonly asked: string[] = [];

  constructor(private readonly places: Place[]) {}

  value(index: number): string | null {
    return this.graph.ask<string | null>('value', index, () => {
      this.asked.push(`value ${index}`);
      this.graph.read('place', index);
      return this.look(index);
    }, (found) => found ?? '', 'open');
  }

  set(index: number, to: Place): void {
    this.places[index] = to;
    this.graph.changed('place', index);
    this.graph.sweep();
  }

  /** Held by a question of its own, as the findings of a unit are. */
  held(index: number): { value(): string | null } {
    const question = this.graph.keep(() => this.value(index));
    return { value: () => this.graph.answer(question) };
  }

  fresh(): Places {
    return new Places([...this.places]);
  }

  private look(index: number): string | null {
    const { own, others } = this.places[index] ?? { own: null, others: [] };
    if (own !== null) return own;
    for (const other of others) {
      const found = this.value(other);
      if (found !== null) return found;
    }
    return null;
  }
}

const all = Array.from({ length: size }, (_, index) => index);

describe('kept answers', () => {
  it('equal new ones after any change, whichever question comes first', () => {
    fc.assert(fc.property(
      fc.array(place, { minLength: size, maxLength: size }),
      fc.array(fc.record({ index: fc.nat(size - 1), to: place, asked: fc.array(fc.nat(size - 1), { maxLength: 3 }) }), { maxLength: 12 }),
      (places, changes) => {
        const kept = new Places([...places]);
        const held = all.map((index) => kept.held(index));
        held.forEach((question) => question.value());
        for (const { index, to, asked } of changes) {
          kept.set(index, to);
          for (const one of asked) held[one]?.value();
          // Each from a start of its own: none of these has seen another's circle.
          for (const one of asked) assert.equal(held[one]?.value(), kept.fresh().value(one), JSON.stringify({ index, to, one }));
        }
        assert.deepEqual(held.map((question) => question.value()), all.map((one) => kept.fresh().value(one)));
      },
    ), { numRuns: 3000 });
  });

  it('are computed once while nothing they rest on changes', () => {
    const places = new Places([{ own: null, others: [1] }, { own: 'a', others: [] }, { own: 'b', others: [] }]);
    const held = places.held(0);
    assert.equal(held.value(), 'a');
    places.set(2, { own: 'a', others: [] });
    assert.equal(held.value(), 'a');
    assert.deepEqual(places.asked, ['value 0', 'value 1']);
    // Looked at again, and found to be the same: what rests on it stands.
    places.set(1, { own: null, others: [2] });
    assert.equal(held.value(), 'a');
    assert.deepEqual(places.asked, ['value 0', 'value 1', 'value 1', 'value 2']);
  });

  it('may be made side by side, and each rests on what was read for it', () => {
    const graph = new Graph();
    const values = new Map([['x', 1], ['y', 2]]);
    const made: string[] = [];
    const get = (name: string): number => graph.ask('get', name, () => {
      graph.read('value', name);
      return values.get(name) ?? 0;
    }, String, 0);
    const question = (label: string, names: readonly string[]): ReturnType<typeof graph.keep<string>> => graph.keep(() => (made.push(label), names.map(get).join()));
    const [a, b] = [question('a', ['x']), question('b', ['y', 'x'])];
    graph.enter(a);
    const ofA = [get('x')];
    graph.enter(b);
    const ofB = [get('y')];
    graph.enter(a);
    graph.read('other');
    graph.enter(b);
    ofB.push(get('x'));
    graph.leave();
    graph.close(a, ofA.join());
    graph.close(b, ofB.join());
    assert.deepEqual([graph.answer(a), graph.answer(b), made], ['1', '2,1', []]);
    assert.deepEqual(graph.inputs('value'), new Set(['x', 'y']));
    graph.changed('other');
    assert.deepEqual([a.isFresh, b.isFresh], [false, true]);
    values.set('y', 3);
    graph.changed('value', 'y');
    assert.deepEqual([graph.answer(a), graph.answer(b), made], ['1', '3,1', ['a', 'b']]);
    values.set('x', 4);
    graph.changed('value', 'x');
    assert.deepEqual([graph.answer(a), graph.answer(b)], ['4', '3,4']);
  });

  it('of a graph that stays are remembered, and asked for again once it starts over', () => {
    const places = new Places([{ own: null, others: [1] }, { own: 'a', others: [] }]);
    places.graph.stay();
    assert.equal(places.value(0), 'a');
    assert.equal(places.value(0), 'a');
    assert.deepEqual(places.asked, ['value 0', 'value 1']);
    places.set(1, { own: 'b', others: [] });
    assert.equal(places.value(0), 'a');
    places.graph.startOver(true);
    assert.equal(places.value(0), 'b');
    places.set(1, { own: 'a', others: [] });
    assert.equal(places.value(0), 'a');
  });

  it('rest on nothing that was read apart from them', () => {
    const graph = new Graph();
    let [own, other] = [1, 1];
    const get = (): number => graph.ask('get', '', () => {
      graph.read('own');
      apart(() => {
        assert.equal(graph.isAnswering, false);
        graph.read('other');
      });
      return own + other;
    }, String, 0);
    assert.equal(get(), 2);
    other = 2;
    graph.changed('other');
    assert.equal(get(), 2);
    own = 2;
    graph.changed('own');
    assert.equal(get(), 4);
  });

  it('are compared with what users were given, not with an attempt that failed', () => {
    const graph = new Graph();
    let given: string | null = 'a';
    const source = (): string => graph.ask('source', '', () => {
      graph.read('given');
      if (given === null) throw new Error('not now');
      return given;
    }, String, '');
    const question = graph.keep(() => `found ${source()}`);
    const set = (value: string | null): void => {
      given = value;
      graph.changed('given');
    };
    assert.equal(graph.answer(question), 'found a');
    set(null);
    assert.throws(() => graph.answer(question), /not now/);
    set('b');
    assert.equal(graph.answer(question), 'found b');
  });

  it('of a computation that failed are asked for again', () => {
    const graph = new Graph();
    let fails = true;
    const ask = (): string => graph.ask('a', '', () => {
      if (graph.ask('b', '', () => graph.ask('a', '', () => '', String, 'open'), String, 'open') === 'open' && fails) throw new Error('not now');
      return 'found';
    }, String, 'open');
    assert.throws(ask, /not now/);
    fails = false;
    assert.equal(ask(), 'found');
  });
});
