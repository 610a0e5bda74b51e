import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ours, pythonTokenizer, type Token } from './tokens.ts';

describe('syntax injection', () => {
  let tokenize: (source: string) => Token[] = () => [];
  before(async () => (tokenize = await pythonTokenizer()));
  const found = (source: string): string[] => ours(tokenize(source));

  describe('asyncio primitives', () => {
    it('are told apart: functions, classes, exceptions, constants', () => {
      assert.deepEqual(found('await asyncio.sleep(1)'), ['sleep: support.function']);
      assert.deepEqual(found('lock = asyncio.Lock()'), ['Lock: support.class']);
      assert.deepEqual(found('except asyncio.CancelledError:'), ['CancelledError: support.type.exception']);
      assert.deepEqual(found('asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)'), [
        'wait: support.function',
        'FIRST_COMPLETED: support.constant',
      ]);
    });

    it('are found without a call too', () => {
      assert.deepEqual(found('task: asyncio.Task[None]'), ['Task: support.class']);
      assert.deepEqual(found('run = asyncio.run'), ['run: support.function']);
    });

    it('are found one inside the other', () => {
      assert.deepEqual(found('await asyncio.gather(asyncio.sleep(1), asyncio.to_thread(f, x))'), [
        'gather: support.function',
        'sleep: support.function',
        'to_thread: support.function',
      ]);
    });

    it('are found on several lines of one call', () => {
      assert.deepEqual(found('asyncio.run(\n    asyncio.wait_for(f(), timeout=1),\n)\nasyncio.run(main())'), [
        'run: support.function',
        'wait_for: support.function',
        'run: support.function',
      ]);
    });

    it('leave the rest of the call to the grammar of Python', () => {
      const tokens = tokenize('asyncio.wait_for(f(), timeout=1).real + g(x)');
      const scopesOf = (text: string): readonly string[] => tokens.find((token) => token.text === text)?.scopes ?? [];
      assert.ok(scopesOf('timeout').includes('variable.parameter.function-call.python'));
      assert.ok(scopesOf('f').includes('meta.function-call.generic.python'));
      assert.deepEqual(scopesOf('real'), ['source.python', 'meta.member.access.python', 'meta.attribute.python']);
      assert.deepEqual(scopesOf('g'), [
        'source.python',
        'meta.function-call.python',
        'meta.function-call.generic.python',
      ]);
    });

    it('are not found where the name is another', () => {
      const others = [
        'self.asyncio.sleep(1)',
        'myasyncio.sleep(1)',
        'asyncio.sleeping(1)',
        'asyncio.run_forever()',
        'sleep(1)',
        'asyncio.Locked',
      ];
      for (const other of others) assert.deepEqual(found(other), [], other);
    });

    it('are not found in strings and comments', () => {
      assert.deepEqual(found('x = "asyncio.sleep(1)"'), []);
      assert.deepEqual(found('x = f"asyncio.sleep(1) {y}"'), []);
      assert.deepEqual(found('# asyncio.sleep(1)'), []);
      assert.deepEqual(found('f()  # asyncio.Lock'), []);
    });
  });

  describe('suppression comments', () => {
    const list = (...names: string[]): string[] => names.map((name) => `${name}: support.constant.rule`);
    const tool = ['asyncio-lens: keyword.other.tool', ':: punctuation.separator.tool'];
    const open = '[: punctuation.definition.list.begin';
    const close = ']: punctuation.definition.list.end';
    const comma = ',: punctuation.separator.list';

    for (const keyword of ['ignore', 'disable', 'enable', 'disable-file']) {
      it(`${keyword} with rules and a reason`, () => {
        const [first = '', second = ''] = list('dangling-task', 'session-not-closed');
        assert.deepEqual(found(`f()  # asyncio-lens: ${keyword}[dangling-task, session-not-closed] kept by the app`), [
          ...tool,
          `${keyword}: keyword.control.suppression`,
          open,
          first,
          comma,
          second,
          close,
        ]);
      });

      it(`${keyword} alone`, () => {
        assert.deepEqual(found(`# asyncio-lens: ${keyword}`), [...tool, `${keyword}: keyword.control.suppression`]);
      });
    }

    it('keep the reason a comment and everything inside the comment', () => {
      const tokens = tokenize('f()  # asyncio-lens: ignore[dangling-task] asyncio.sleep is fine');
      const comment = tokens.slice(tokens.findIndex(({ text }) => text === '#'));
      for (const { scopes } of comment) assert.ok(scopes.includes('comment.line.number-sign.python'));
      assert.deepEqual(comment.at(-1), {
        text: ' asyncio.sleep is fine',
        scopes: ['source.python', 'comment.line.number-sign.python'],
      });
    });

    it('are found behind the comment of another tool', () => {
      assert.equal(found('f()  # noqa: F821  # asyncio-lens: ignore[dangling-task]').length, 6);
    });

    it('end with the line, even when the bracket is still open', () => {
      const tokens = tokenize('# asyncio-lens: ignore[dangling-\nx = 1');
      assert.deepEqual(tokens.find(({ text }) => text === 'x')?.scopes, ['source.python', 'variable.other.python']);
    });

    it('are not found in strings, in code, in prose or with another keyword', () => {
      assert.deepEqual(found('x = "# asyncio-lens: ignore[dangling-task]"'), []);
      assert.deepEqual(found('asyncio-lens: ignore[dangling-task]'), []);
      assert.deepEqual(found('# see asyncio-lens: ignore[dangling-task]'), []);
      assert.deepEqual(found('# asyncio-lens: ignored'), []);
      assert.deepEqual(found('# asyncio-lens ignore[dangling-task]'), []);
    });
  });

  it('names every scope after its language', () => {
    for (const file of ['asyncio-lens.injection.json', 'asyncio-lens.comments.injection.json']) {
      const grammar = readFileSync(new URL(`../../syntaxes/${file}`, import.meta.url), 'utf8');
      for (const [, scope = ''] of grammar.matchAll(/"name": "([a-z.-]+)"/g)) assert.match(scope, /\.python$/, file);
    }
  });
});
