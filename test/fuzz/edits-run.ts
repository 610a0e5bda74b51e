// Random edits in several open files of one project: after each, all of them are told what a fresh start would tell.

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRandom, type Random } from '../../bench/corpus/random.mjs';
import type { Analysis, Project, Syntax } from '../../server/src/analysis/index.ts';
import { syntax } from '../harness/core.ts';
import { CaseFiles, described, open } from '../harness/project-case.ts';
import { files as specified } from '../properties/texts.ts';
import { apply, editOf, inverse, type Edit } from '../syntax/scan-edits.ts';
import { PythonJudge } from '../syntax/python-judge.ts';

const names = ['/a.py', '/b.py', '/pack/__init__.py', '/pack/c.py'];
/** Beginnings and endings that make the files depend on each other. */
const heads = ['import time\nimport asyncio\n', 'from b import *\nimport time\n', 'import a\nfrom pack import work, Client\n', 'from .c import *\n', 'import pack.c as c\nfrom pack import helper\n', 'from a import work as helper, Client\n'];
const tails = ['\n\ndef work():\n    time.sleep(1)\n', '\n\nasync def work():\n    return 1\n', '\n\ndef helper():\n    return work()\n', '\n\nclass Client:\n    async def get(self):\n        return 1\n\n    def load(self):\n        work()\n', '\n\nasync def user(client: Client):\n    work()\n    helper()\n    client.get()\n    client.load()\n'];
/** Edits of one life of a project; then others files take their places. */
const editsPerLife = 150;
/** Edits that come together before anybody asks: a key pressed at several carets. */
const mostCarets = 4;

export async function fuzzEdits({ seed, edits, folder }: { readonly seed: number; readonly edits: number; readonly folder: string }): Promise<number> {
  const parser = await syntax();
  const judge = await PythonJudge.start();
  const sums = { edits: 0, compared: 0, findings: 0 };
  const failures: string[] = [];
  const started = Date.now();
  for (let life = 0; sums.edits < edits && failures.length < 10; life++) {
    try {
      await live(parser, judge, createRandom(seed * 1_000_003 + life), Math.min(editsPerLife, edits - sums.edits), sums);
    } catch (error) {
      const file = path.join(folder, `edits-${seed}-${life}.txt`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, error instanceof Error ? (error.stack ?? error.message) : String(error));
      failures.push(file);
      console.log(`failed: life ${life} of seed ${seed}: ${file}`);
    }
    if (life % 50 === 49) console.log(`${sums.edits} edits, ${((Date.now() - started) / 1000).toFixed(0)} s`);
  }
  judge.stop();
  console.log(`${sums.edits} edits, ${sums.compared} times compared with a fresh start, ${sums.findings} findings, ${failures.length} failures`);
  return failures.length;
}

async function live(parser: Syntax, judge: PythonJudge, random: Random, count: number, sums: { edits: number; compared: number; findings: number }): Promise<void> {
  const desk = new Desk(parser);
  for (const name of names) desk.start(name, `${random.pick(heads)}\n\n${short(random)}${random.pick(tails)}${random.pick(tails)}`);
  const undo: { readonly name: string; readonly edit: Edit }[] = [];
  /** Whoever broke something mostly repairs it; else nothing would be valid, and compared, after a few strokes. */
  let isBroken = false;
  for (let done = 0; done < count;) {
    const name = random.pick(names);
    for (let carets = random.chance(0.1) ? 1 + random.int(mostCarets) : 1; carets > 0 && done < count; carets--, done++, sums.edits++) {
      const back = random.chance(isBroken ? 0.7 : 0.1) ? undo.pop() : undefined;
      if (back !== undefined) {
        desk.edit(back.name, back.edit);
        continue;
      }
      const text = desk.text(name);
      const edit = text.length > 20_000 ? { start: 1_000, end: text.length, newText: '' } : editOf(text, { kind: random.int(20), place: random.int(1 << 24), pick: random.int(1 << 16), size: random.int(1 << 8) });
      undo.push({ name, edit: inverse(text, edit) });
      desk.edit(name, edit);
    }
    const found = desk.findings();
    sums.findings += found.length;
    // What is damaged keeps what was known of it, on purpose.
    const valid = await Promise.all(names.map((each) => judge.accepts(desk.text(each))));
    isBroken = valid.includes(false);
    if (isBroken) continue;
    sums.compared++;
    const fresh = desk.fresh();
    if (found.join('\n') !== fresh.join('\n')) assert.deepEqual(found, fresh, JSON.stringify(Object.fromEntries(names.map((each) => [each, desk.text(each)]))));
  }
  desk.close();
}

function short(random: Random): string {
  const text = random.pick(specified);
  return text.length > 8_000 ? '' : text;
}

/** An editor with all files of a project open. */
class Desk {
  private readonly disk = new CaseFiles([]);
  private readonly project: Project;
  private readonly open = new Map<string, Analysis>();

  constructor(private readonly parser: Syntax) {
    this.project = this.disk.project(parser);
  }

  start(name: string, text: string): void {
    this.disk.texts.set(name, text);
    const analysis = open(this.parser, this.project, name, text, { maxFindings: 0 });
    analysis.join();
    this.open.set(name, analysis);
  }

  text(name: string): string {
    return this.open.get(name)?.text ?? '';
  }

  edit(name: string, edit: Edit): void {
    const wanted = apply(this.text(name), edit);
    this.open.get(name)?.edit(edit.start, edit.end, edit.newText);
    assert.equal(this.text(name), wanted);
  }

  findings(): string[] {
    return [...this.open].flatMap(([name, analysis]) => {
      const found = described(analysis, name, true);
      assert.deepEqual(analysis.takeFailures(), []);
      return found;
    });
  }

  fresh(): string[] {
    const other = new Desk(this.parser);
    for (const name of this.open.keys()) other.start(name, this.text(name));
    const found = other.findings();
    other.close();
    return found;
  }

  close(): void {
    for (const analysis of this.open.values()) analysis.dispose();
  }
}
