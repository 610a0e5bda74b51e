// Runs what the snippets promise. A program in `running/` tries one snippet, imported as the module `snippet`, under
// development mode with warnings as errors; a forgotten coroutine or an unclosed socket shows on its standard error.
// The programs' names begin with `try-` because `subprocess.py` beside them would hide the standard library's.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expand, snippetWithPrefix } from './expand.ts';
import { runPython, strictFlags, type Outcome, type RunOptions } from './python.ts';

export const programs = fileURLToPath(new URL('running', import.meta.url));

export interface Trial {
  /** The folder that is the run's own. */
  readonly folder: string;
  /** Writes the snippet as the module `snippet`: as it is, or with something typed at its tab stops. */
  asModule(typed?: Readonly<Record<number, string>>): Promise<string>;
  strictly(argv: readonly string[], options?: RunOptions): Promise<Outcome>;
}

export interface Runs {
  /** A program of `running/` tries it and prints `ok`. */
  tries(prefix: string, promise: string, program?: string, ...argv: string[]): void;
  /** It is a program that ends by itself. */
  prints(prefix: string, expected: RegExp): void;
  /** Anything else. */
  runs(prefix: string, promise: string, body: (trial: Trial) => Promise<void>): void;
}

/** To be called in a `describe`; `options` are asked for before each run. */
export function snippetRuns(options: () => RunOptions = () => ({})): Runs {
  const runs: Runs['runs'] = (prefix, promise, body) => {
    it(`${prefix} ${promise}`, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'snippets-'));
      const { flags = [], ...others } = options();
      const trial: Trial = {
        folder,
        asModule: async (typed) => {
          const file = join(folder, 'snippet.py');
          await writeFile(file, asProgram(expand(snippetWithPrefix(prefix), typed).text));
          return file;
        },
        strictly: (argv, more = {}) => runPython(argv, { folder, path: [folder, programs], ...others, ...more, flags: [...strictFlags, ...flags] }),
      };
      try {
        await body(trial);
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  };

  return {
    runs,
    tries: (prefix, promise, program = prefix.replace('aio-', ''), ...argv) =>
      runs(prefix, promise, async ({ asModule, strictly }) => {
        await asModule();
        assertOk(await strictly([join(programs, `try-${program}.py`), ...argv]));
      }),
    prints: (prefix, expected) =>
      runs(prefix, 'runs as it is', async ({ asModule, strictly }) => {
        const { code, stdout, stderr } = await strictly([await asModule()]);
        assert.equal(code, 0, stderr);
        assert.match(stdout, expected);
        // Logs and the report of unittest go there too.
        assert.doesNotMatch(stderr, /Traceback|Warning|ignored|never/);
      }),
  };
}

/** Statements become the body of a coroutine function; everything else only lacks the import. */
function asProgram(text: string): string {
  const statements = !/^(import|from|async def) /m.test(text) || /^async with/.test(text);
  return statements ? `import asyncio\n\n\nasync def around():\n${text.replace(/^(?=.)/gm, '    ')}` : `import asyncio\n${text}`;
}

export function assertOk({ code, stdout, stderr }: Outcome): void {
  assert.equal(stderr, '');
  assert.equal(stdout, 'ok\n');
  assert.equal(code, 0);
}

/** Ctrl+C ends a program with this exception, and nobody complains about a task, a connection or a coroutine. */
export function assertInterrupted(stderr: string): void {
  // A timeout of async_timeout 4.0.2, which old libraries use, leaves a cancellation counted: then `asyncio.run` lets it pass.
  assert.match(stderr, /^(KeyboardInterrupt|asyncio\.exceptions\.CancelledError)\n$/m);
  assert.doesNotMatch(stderr, /never|unclosed|destroyed|ignored|Warning/i);
}
