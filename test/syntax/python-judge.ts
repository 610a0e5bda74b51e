// CPython's own parser, asked whether a text is valid: the grammar accepts more than Python does.
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type Interface, createInterface } from 'node:readline';

const interpreter = process.env['PYTHON'] ?? (process.platform === 'win32' ? 'python' : 'python3');

const program = `
import ast, sys, warnings
warnings.simplefilter('ignore')
read, write = sys.stdin.buffer, sys.stdout
print('%d.%d' % sys.version_info[:2], flush=True)
while line := read.readline():
    try:
        ast.parse(read.read(int(line)).decode('utf-8'))
        answer = 'valid'
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        answer = 'broken'
    print(answer, flush=True)
`;

export class PythonJudge {
  private constructor(
    private readonly process: ChildProcessWithoutNullStreams,
    private readonly lines: Interface,
    private readonly answers: AsyncIterator<string>,
    readonly version: string,
  ) {}

  /** Runs `PYTHON`, or what is on the path. */
  static async start(): Promise<PythonJudge> {
    const python = spawn(interpreter, ['-c', program]);
    const lines = createInterface(python.stdout);
    const answers = lines[Symbol.asyncIterator]();
    const first = await answers.next();
    return new PythonJudge(python, lines, answers, String(first.value));
  }

  /** One question at a time. */
  async accepts(text: string): Promise<boolean> {
    // Python reads a lone carriage return as a line end, the grammar does not; half a surrogate pair is no text at all.
    if (/\r(?!\n)/.test(text) || /[\ud800-\udfff]/u.test(text)) return false;
    const bytes = Buffer.from(text.replace(/^\ufeff/, ''), 'utf8');
    this.process.stdin.write(`${bytes.length}\n`);
    this.process.stdin.write(bytes);
    const answer = await this.answers.next();
    if (answer.done === true) throw new Error('the interpreter ended');
    return answer.value === 'valid';
  }

  stop(): void {
    this.lines.close();
    this.process.stdin.end();
  }
}

/** The interpreter's own library, without installed packages: paths in order. */
export function libraryFiles(): string[] {
  const folder = execFileSync(interpreter, ['-c', 'import sysconfig; print(sysconfig.get_path("stdlib"))'], { encoding: 'utf8' }).trim();
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py') && !/(?:site|dist)-packages/.test(name))
    .map((name) => path.join(folder, name))
    .sort();
}

/** Null for the few that are not UTF-8. */
export function readPython(file: string): string | null {
  const text = fs.readFileSync(file, 'utf8');
  return text.includes('\ufffd') ? null : text;
}
