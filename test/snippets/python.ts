// The Python interpreters the tests run: plain ones, and one that has a given library.
import { spawn } from 'node:child_process';
import { pythonThatImports } from './services/parts.ts';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly python?: string;
  readonly flags?: readonly string[];
  readonly input?: string;
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Extra places to import from. */
  readonly path?: readonly string[];
  readonly seconds?: number;
  /** A signal to send once, as soon as this has been printed, and this done. `complained`: resolves when that stands in the standard error. */
  readonly signal?: { readonly name: NodeJS.Signals; readonly after: string; readonly and?: (complained: (of: RegExp) => Promise<void>) => Promise<void> };
}

// Debug mode finds a busy machine slow; that says nothing about the program.
const slowCallback = /^Executing <.* took [\d.]+ seconds\n/gm;

export const strictFlags = ['-X', 'dev', '-W', 'error'];

export function runPython(argv: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { python = 'python3', flags = [], input = '', seconds = 60 } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(python, [...flags, ...argv], {
      cwd: options.folder,
      env: {
        ...process.env,
        PYTHONPATH: (options.path ?? []).join(':'),
        PYTHONUTF8: '1',
        PYTHONUNBUFFERED: '1',
        PYTHONDONTWRITEBYTECODE: '1',
        ...options.env,
      },
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
    });
    let stdout = '';
    let stderr = '';
    let { signal } = options;
    let waiting: { readonly of: RegExp; readonly resolve: () => void }[] = [];
    const look = (): void => {
      waiting.filter(({ of }) => of.test(stderr)).forEach(({ resolve }) => resolve());
      waiting = waiting.filter(({ of }) => !of.test(stderr));
    };
    const complained = (of: RegExp): Promise<void> => new Promise((resolve) => {
      waiting.push({ of, resolve });
      look();
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (signal && stdout.includes(signal.after)) {
        const { name, and = () => Promise.resolve() } = signal;
        signal = undefined;
        and(complained).then(() => child.kill(name), (error: Error) => (child.kill('SIGKILL'), reject(error)));
      }
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      look();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr: stderr.replace(slowCallback, '') }));
    // A child that ends without reading its input is no news.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Which of `sources` Python itself refuses, by name, with its reason. */
export async function compileErrors(sources: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const program = `
import json, sys
errors = {}
for name, source in json.load(sys.stdin).items():
    try:
        compile(source, name, "exec", dont_inherit=True)
    except SyntaxError as error:
        errors[name] = f"{error.msg} (line {error.lineno})"
json.dump(errors, sys.stdout)
`;
  const outcome = await runPython(['-c', program], { flags: strictFlags, input: JSON.stringify(sources) });
  if (outcome.code !== 0) throw new Error(outcome.stderr);
  return JSON.parse(outcome.stdout) as Record<string, string>;
}

/** Asked for where `describeWith` has looked for the libraries already. */
export function pythonWith(...modules: string[]): string {
  const found = pythonThatImports(modules);
  if (found === undefined) throw new Error(`no Python 3.11 or newer that can import ${modules.join(', ')}`);
  return found;
}
