// Outlines of the files that are being checked, made by one thread and read by all: without a message, so that the second who asks has it
// at once. Text in memory that all share; nobody makes an object of it who does not ask.
import { asciiJson } from '../node/ascii-json.ts';
import type { Outline } from '../analysis/index.ts';

export interface OutlineMemory {
  readonly text: SharedArrayBuffer;
  /** Where the next outline goes. */
  readonly end: SharedArrayBuffer;
  /** Two numbers per file: where its outline begins, and its length; 0 while nobody made it. */
  readonly places: SharedArrayBuffer;
}

/** The usual outline has a third of this; memory that nothing is written to costs nothing. */
const bytesPerFile = 32 * 1024;
const maxBytes = 256 * 1024 * 1024;

export function outlineMemory(files: number): OutlineMemory {
  return {
    text: new SharedArrayBuffer(Math.min(maxBytes, files * bytesPerFile)),
    end: new SharedArrayBuffer(4),
    places: new SharedArrayBuffer(files * 8),
  };
}

/** One thread's view of them. */
export class SharedOutlines {
  private readonly text: Buffer;
  private readonly end: Int32Array;
  private readonly places: Int32Array;

  constructor(memory: OutlineMemory) {
    this.text = Buffer.from(memory.text);
    this.end = new Int32Array(memory.end);
    this.places = new Int32Array(memory.places);
  }

  /** The outline of a file, by its index, made now if no other thread has it. */
  of(index: number, make: () => Outline | null): Outline | null {
    const length = Atomics.load(this.places, 2 * index + 1);
    if (length > 0) {
      const start = this.places[2 * index] ?? 0;
      return JSON.parse(this.text.toString('latin1', start, start + length)) as Outline;
    }
    const outline = make();
    if (outline !== null) this.put(index, asciiJson(outline));
    return outline;
  }

  private put(index: number, json: string): void {
    const start = Atomics.add(this.end, 0, json.length);
    // What has no room is made by each who wants it; `end` may pass the limit by far less than a number holds.
    if (start + json.length > this.text.length) return;
    this.text.write(json, start, 'latin1');
    this.places[2 * index] = start;
    Atomics.store(this.places, 2 * index + 1, json.length);
  }
}
