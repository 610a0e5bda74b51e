// CPython's compiler, asked about many texts: it refuses more than its parser does (`await` outside of a coroutine, `return` outside of a function).

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const program = `
import sys, warnings
warnings.simplefilter('ignore')
read = sys.stdin.buffer.read
while line := sys.stdin.buffer.readline():
    try:
        compile(read(int(line)).decode('utf-8'), 'text', 'exec', dont_inherit=True)
        answer = ''
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        answer = ascii(error)
    print(answer, flush=True)
`;

export class Compiler {
  private readonly waiting: ((answer: string) => void)[] = [];

  private constructor(private readonly python: ChildProcessWithoutNullStreams) {
    createInterface(python.stdout).on('line', (line) => this.waiting.shift()?.(line));
  }

  static start(): Compiler {
    return new Compiler(spawn(process.env['PYTHON'] ?? 'python3', ['-c', program]));
  }

  /** Empty when the text compiles, else why not. Questions may overlap; answers come in their order. */
  refusal(text: string): Promise<string> {
    const bytes = Buffer.from(text.replace(/^\ufeff/, ''), 'utf8');
    this.python.stdin.write(`${bytes.length}\n`);
    this.python.stdin.write(bytes);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  stop(): void {
    this.python.stdin.end();
  }
}
