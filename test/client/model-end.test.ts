// How "Which one do I need?" ends, and that it weighs what the tutorials' comparison of asyncio, threads and processes weighs.
import assert from 'node:assert/strict';
import { endOf } from '../../client/src/common/model-end.ts';
import { firstQuestion, outcomes, questions, type Outcome } from '../../client/src/common/model-choices.ts';
import { patternGroups } from '../../client/src/common/pattern-list.ts';
import { displayWidth } from '../../server/src/explain/index.ts';
import { readSnippets } from '../snippets/expand.ts';

const locales = ['en', 'zh-cn'] as const;
const snippets = readSnippets();

/** Where these answers lead, each told by how it begins. */
function outcomeOf(...answers: readonly string[]): Outcome {
  let name = firstQuestion;
  for (const answer of answers) {
    const found = questions[name]?.answers.filter(({ label }) => label.en.startsWith(answer)) ?? [];
    assert.equal(found.length, 1, `${answer} at ${name}`);
    name = found[0]?.next ?? '';
  }
  const outcome = outcomes[name];
  assert.ok(outcome, `${name} is no outcome`);
  return outcome;
}

interface Trait {
  readonly trait: string;
  readonly answers: readonly string[];
  readonly title: string;
  /** What the reason says of it, in both languages. */
  readonly says: Readonly<Record<(typeof locales)[number], RegExp>>;
}

const traits: readonly Trait[] = [
  {
    trait: 'cooperative or pre-emptive',
    answers: ['Waiting', 'A few', 'Yes', 'All are needed'],
    title: 'asyncio: a task group',
    says: { en: /switching .* happens only at await/, 'zh-cn': /切换.*只发生在 await 处/ },
  },
  {
    trait: 'one thread, several, several processes',
    answers: ['Waiting', 'A few', 'Yes', 'Each is handled'],
    title: 'asyncio: results as they arrive',
    says: { en: /side by side in one thread/, 'zh-cn': /在同一个线程里同时进行/ },
  },
  {
    trait: 'the GIL',
    answers: ['Computing', 'No', 'In a library'],
    title: 'Threads',
    says: { en: /computes without the GIL/, 'zh-cn': /不持有 GIL/ },
  },
  {
    trait: 'what switching costs',
    answers: ['Waiting', 'Hundreds', 'No'],
    title: 'Another library, or a bounded pool of threads',
    says: { en: /costs much memory and switching/, 'zh-cn': /内存和切换开销都很大/ },
  },
  {
    trait: 'memory',
    answers: ['Waiting', 'Hundreds', 'Yes', 'There is no end'],
    title: 'asyncio: a service',
    says: { en: /about a kilobyte each, as threads far more/, 'zh-cn': /大约只占 1 KB，线程则多得多/ },
  },
  {
    trait: 'waiting, which is what asyncio is for',
    answers: ['Waiting', 'Hundreds', 'Yes', 'From a list'],
    title: 'asyncio, with a limit',
    says: { en: /Thousands of waits are no burden/, 'zh-cn': /成千上万个等待毫无压力/ },
  },
  {
    trait: 'computing, which is what processes are for',
    answers: ['Computing', 'No', 'In Python code', 'Little in', 'An older one'],
    title: 'Processes',
    says: { en: /one thread run Python code at a time; each process has its own/, 'zh-cn': /只有一个线程执行 Python 代码；每个进程有自己的 GIL/ },
  },
  {
    trait: 'shared data',
    answers: ['Computing', 'No', 'In Python code', 'All use'],
    title: 'Processes that load the data once',
    says: { en: /Each argument is copied/, 'zh-cn': /每个参数都会复制/ },
  },
  {
    trait: 'how hard it is to debug',
    answers: ['Waiting', 'A few', 'No', 'No'],
    title: 'Threads',
    says: { en: /shared data needs locks, and mistakes are harder to find than with asyncio/, 'zh-cn': /共享数据必须加锁，出了错也比 asyncio 更难查/ },
  },
];

describe('how "Which one do I need?" ends', () => {
  it('weighs nine traits', () => assert.equal(traits.length, 9));

  for (const { trait, answers, title, says } of traits) {
    it(`weighs ${trait}`, () => {
      const outcome = outcomeOf(...answers);
      assert.equal(outcome.title.en, title);
      for (const locale of locales) assert.match(outcome.reason[locale], says[locale]);
    });
  }

  for (const locale of locales) {
    const patterns = patternGroups(snippets, locale).flatMap((group) => group.patterns);

    for (const [name, outcome] of Object.entries(outcomes)) {
      it(`tells why in full, and ends in a pattern or a page: ${name} (${locale})`, () => {
        const steps = endOf(outcome, patterns, locale);
        const reason = steps.flatMap((step) => (step.kind === 'reason' ? [step.text] : []));
        assert.equal(reason.join('').replaceAll(' ', ''), outcome.reason[locale].replaceAll(' ', ''));
        for (const line of reason) assert.ok(displayWidth(line) <= 80, line);
        const inserts = steps.flatMap((step) => (step.kind === 'insert' ? [step] : []));
        assert.deepEqual(inserts.map((step) => step.name), outcome.snippets);
        for (const { description } of inserts) assert.match(description, locale === 'en' ? /^\P{Script=Han}+ {2}—/u : /^[^—]*\p{Script=Han}[^—]* {2}—/u);
        assert.deepEqual(steps.at(-1), { kind: 'read', name: outcome.concept });
      });
    }
  }
});
