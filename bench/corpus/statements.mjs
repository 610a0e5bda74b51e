// Ordinary statements: most of the corpus. The order of the random draws is part of the output, see ModuleWriter.
import { adjectives, nouns } from './vocabulary.mjs';

const simpleKinds = 8;
const allKinds = 13;
const commentKind = 3;

export function plainStatement(writer, indent, depth = 0) {
  const { random: r } = writer;
  const noun = r.pick(nouns);
  let kind = r.int(depth < 2 ? allKinds : simpleKinds);
  if (depth && kind === commentKind) kind--; // a block may not hold only a comment
  if (kind < simpleKinds) writer.emit(indent, simpleStatement(writer, kind, noun));
  else compoundStatement(writer, kind, noun, indent, depth);
}

function simpleStatement(writer, kind, noun) {
  const { random: r } = writer;
  switch (kind) {
    case 0: return `${noun}s = [item.get("${r.pick(nouns)}", ${r.int(90)}) for item in rows if item]`;
    case 1: return `logger.debug("${r.pick(adjectives)} ${noun} %s took %.3f", rows, ${r.int(99)}.${r.int(9)})`;
    case 2: return `total = sum(len(str(x)) for x in rows) + LIMITS.get("${noun}", ${r.int(50)})`;
    case commentKind: return `# ${writer.sentence(9)}`;
    case 4: return `label = f"{len(rows)}-${noun}-{total if False else ${r.int(99)}}"`;
    case 5: return `options = {"${r.pick(nouns)}": ${r.int(9)}, "${r.pick(adjectives)}": "${noun}", "deep": {"a": [1, 2, ${r.int(9)}], "b": None}}`;
    case 6: return `rows = sorted(rows, key=lambda item: (str(item), ${r.int(9)}), reverse=${r.pick(['True', 'False'])})`;
    default: return `assert isinstance(rows, list), "${noun} ${r.pick(adjectives)}"`;
  }
}

function compoundStatement(writer, kind, noun, indent, depth) {
  const { random: r } = writer;
  const inner = () => plainStatement(writer, indent + 4, depth + 1);
  switch (kind) {
    case 8:
      writer.emit(indent, `if len(rows) > ${r.int(40)} and not LIMITS.get("${noun}"):`);
      inner();
      if (!r.chance(0.4)) break;
      writer.emit(indent, 'else:');
      inner();
      break;
    case 9:
      writer.emit(indent, `for position, item in enumerate(rows[:${1 + r.int(30)}]):`);
      inner();
      inner();
      break;
    case 10:
      writer.emit(indent, 'try:');
      inner();
      writer.emit(indent, 'except (KeyError, ValueError) as exc:');
      writer.emit(indent + 4, `logger.warning("bad ${noun}: %r", exc)`);
      break;
    case 11:
      writer.emit(indent, `${noun}_map = dict(`);
      writer.emit(indent + 4, `${r.pick(nouns)}=${r.int(99)},`);
      writer.emit(indent + 4, `${r.pick(adjectives)}=[x for x in range(${r.int(20)}) if x % 2],`);
      writer.emit(indent, ')');
      break;
    default:
      writer.emit(indent, `while total_${noun} := LIMITS.get("${noun}"):`);
      writer.emit(indent + 4, `rows.append(total_${noun})`);
      writer.emit(indent + 4, 'break');
  }
}

export function awaitStatement(writer, indent) {
  const { random: r, asyncGenerators } = writer;
  const coroutines = writer.knownCoroutines;
  const sleep = () => writer.decoy(indent, `await asyncio.sleep(${r.int(5)}.${r.int(9)})`, 'async-sleep');
  const timeout = () => {
    writer.emit(indent, 'async with asyncio.timeout(5):');
    writer.emit(indent + 4, 'await asyncio.sleep(0)');
  };
  const waitFor = () => writer.emit(indent, 'await asyncio.wait_for(asyncio.sleep(0), timeout=1)');
  switch (r.int(6)) {
    case 0:
      if (coroutines.length === 0) return sleep();
      return writer.emit(indent, `rows = list(await ${r.pick(coroutines)}(rows) or rows)`);
    case 1:
      return sleep();
    case 2:
      if (coroutines.length < 2) return timeout();
      return writer.decoy(indent, `first, second = await asyncio.gather(${r.pick(coroutines)}(rows), ${r.pick(coroutines)}(rows))`, 'gathered-coroutine');
    case 3:
      return timeout();
    case 4:
      if (asyncGenerators.length === 0) return waitFor();
      writer.emit(indent, `async for item in ${r.pick(asyncGenerators)}(rows):`);
      return writer.emit(indent + 4, 'rows.append(item)');
    default:
      return waitFor();
  }
}
