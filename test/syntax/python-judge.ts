// CPython's own parser, asked whether a text is valid: the grammar accepts more than Python does.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { type Interface, createInterface } from 'node:readline';

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

  /** The interpreter: `PYTHON`, or the one on the path. */
  static async start(): Promise<PythonJudge> {
    const python = spawn(process.env['PYTHON'] ?? (process.platform === 'win32' ? 'python' : 'python3'), ['-c', program]);
    const lines = createInterface(python.stdout);
    const answers = lines[Symbol.asyncIterator]();
    const first = await answers.next();
    return new PythonJudge(python, lines, answers, String(first.value));
  }

  /** One question at a time. */
  async accepts(text: string): Promise<boolean> {
    // Python reads a lone carriage return as a line end, the grammar does not; half a surrogate pair is no text at all.
    if (/\r(?!\n)/.test(text) || !text.isWellFormed()) return false;
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
