// Functions and classes. The order of the random draws is part of the output, see ModuleWriter.
import { lookalike, plantProblem } from './problems.mjs';
import { awaitStatement, plainStatement } from './statements.mjs';
import { adjectives, nouns, verbs } from './vocabulary.mjs';

export function writeFunction(writer) {
  const { random: r } = writer;
  const verb = r.pick(verbs);
  writer.blank();
  const kind = r.next();
  if (kind < 0.08) writeBlocker(writer, verb);
  else if (kind < 0.12 && writer.knownBlockers.length) writeDeepBlocker(writer, verb);
  else if (kind < 0.24) writeHelper(writer, verb);
  else if (kind < 0.28) writeAsyncGenerator(writer, verb);
  else if (kind < 0.31) writeAsyncContextManager(writer, verb);
  else writeCoroutine(writer, verb);
}

export function writeClass(writer) {
  const { random: r } = writer;
  const words = `${r.pick(adjectives)}_${r.pick(nouns)}`;
  const name = `${words.replace(/(^|_)(\w)/g, (_, __, letter) => letter.toUpperCase())}${++writer.serial}`;
  writer.blank();
  const hasLock = writeClassHead(writer, name);
  const methods = [];
  for (let i = 0, count = 2 + r.int(5); i < count; i++) writeMethod(writer, methods, hasLock);
  writer.classes.push(name);
}

function writeBlocker(writer, verb) {
  const name = writer.freshName(`blocking_${verb}`);
  begin(writer, `def ${name}(rows: list[Any]) -> Any:`);
  writeBody(writer, 4, 2 + writer.random.int(3), { isAsync: false });
  const { text, callee } = writer.blockingCall();
  writer.decoy(4, `data = ${text}`, 'sync-sleep');
  writer.corpus.blocks.set(name, callee);
  writer.emit(4, 'return [rows, data, total]');
  writer.blockers.push(name);
}

function writeDeepBlocker(writer, verb) {
  const name = writer.freshName(`wrap_${verb}`);
  begin(writer, `def ${name}(rows: list[Any]) -> Any:`);
  writeBody(writer, 4, 1 + writer.random.int(3), { isAsync: false });
  const blocker = writer.random.pick(writer.knownBlockers);
  writer.corpus.blocks.set(name, writer.blocksIn(blocker));
  writer.emit(4, `return ${blocker}(rows)`);
  writer.deepBlockers.push(name);
}

function writeHelper(writer, verb) {
  const { random: r } = writer;
  const name = writer.freshName(verb);
  if (r.chance(0.2)) {
    writer.emit(0, '@contextlib.contextmanager');
    begin(writer, `def ${name}(rows: list[Any], *, limit: int = ${r.int(40)}) -> Iterable[Any]:`);
    writeBody(writer, 4, 3, { isAsync: false });
    writer.emit(4, 'yield rows');
    return;
  }
  begin(writer, `def ${name}(rows: list[Any], *, limit: int = ${r.int(40)}) -> list[Any]:`);
  writeBody(writer, 4, 3 + r.int(7), { isAsync: false });
  writer.emit(4, 'return rows[:limit]');
  writer.helpers.push(name);
}

function writeAsyncGenerator(writer, verb) {
  const name = writer.freshName(`iter_${verb}`);
  begin(writer, `async def ${name}(rows: list[Any]) -> AsyncIterator[Any]:`);
  writeBody(writer, 4, 2 + writer.random.int(4), { isAsync: true });
  writer.emit(4, 'for item in rows:');
  writer.emit(8, 'yield item');
  writer.emit(8, 'await asyncio.sleep(0)');
  writer.asyncGenerators.push(name);
}

function writeAsyncContextManager(writer, verb) {
  const name = writer.freshName(`open_${verb}`);
  writer.emit(0, '@contextlib.asynccontextmanager');
  begin(writer, `async def ${name}(rows: list[Any]) -> AsyncIterator[Any]:`);
  writer.emit(4, 'await asyncio.sleep(0)');
  writer.emit(4, 'try:');
  writer.emit(8, 'yield rows');
  writer.emit(4, 'finally:');
  writer.emit(8, 'rows.clear()');
  writer.asyncContextManagers.push(name);
}

function writeCoroutine(writer, verb) {
  const { random: r } = writer;
  const name = writer.freshName(`${verb}_${r.pick(adjectives)}`);
  begin(writer, `async def ${name}(rows: list[Any], retries: int = ${r.int(5)}) -> list[Any]:`);
  writeBody(writer, 4, 4 + r.int(12), { isAsync: true });
  writer.emit(4, 'return rows');
  writer.coroutines.push(name);
}

/** True: its instances have a lock. */
function writeClassHead(writer, name) {
  const { random: r } = writer;
  if (r.chance(0.3)) {
    writer.emit(0, '@dataclass');
    begin(writer, `class ${name}:`);
    writer.emit(4, `${r.pick(nouns)}: list[str] = field(default_factory=list)`);
    writer.emit(4, 'limit: int = 10');
    return false;
  }
  begin(writer, `class ${name}${writer.classes.length && r.chance(0.3) ? `(${r.pick(writer.classes)})` : ''}:`);
  writer.emit(4, '');
  writer.emit(4, `def __init__(self, limit: int = ${r.int(99)}) -> None:`);
  writer.emit(8, 'self.limit = limit');
  writer.emit(8, 'self.lock = asyncio.Lock()');
  writer.emit(8, 'self.rows: list[Any] = []');
  return true;
}

function writeMethod(writer, methods, hasLock) {
  const { random: r } = writer;
  writer.emit(0, '');
  const name = `${r.pick(verbs)}_${r.pick(nouns)}_${++writer.serial}`;
  if (r.chance(0.3)) {
    writePlainMethod(writer, name);
    return;
  }
  writer.emit(4, `async def ${name}(self, rows: list[Any]) -> list[Any]:`);
  writer.docstring(8);
  if (hasLock && r.chance(0.3)) {
    writer.emit(8, 'async with self.lock:');
    writer.emit(12, 'await asyncio.sleep(0)');
  }
  writeBody(writer, 8, 3 + r.int(9), { isAsync: true, methods });
  writer.emit(8, 'return rows');
  methods.push(name);
}

function writePlainMethod(writer, name) {
  const { random: r } = writer;
  if (r.chance(0.3)) {
    writer.emit(4, '@property');
    writer.emit(4, `def ${name}(self) -> int:`);
    writer.emit(8, 'return self.limit');
    return;
  }
  writer.emit(4, `def ${name}(self, rows: list[Any]) -> list[Any]:`);
  writer.docstring(8);
  writeBody(writer, 8, 2 + r.int(5), { isAsync: false });
  writer.emit(8, 'return rows');
}

function begin(writer, header) {
  writer.emit(0, header);
  writer.docstring(4);
}

function writeBody(writer, indent, statements, { isAsync, methods }) {
  const { random: r } = writer;
  writer.emit(indent, 'total = len(rows)');
  for (let i = 0; i < statements; i++) {
    if (isAsync && writer.linesSinceProblem > writer.density * (0.5 + r.next())) plantProblem(writer, indent, methods);
    else if (isAsync && r.chance(0.03)) lookalike(writer, indent);
    else if (isAsync && r.chance(0.18)) awaitStatement(writer, indent);
    else plainStatement(writer, indent);
  }
}
