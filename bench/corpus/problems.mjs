// Planted problems and their lookalikes. The order of the random draws is part of the output, see ModuleWriter.

/** `methods`: coroutine methods of the class around, if any. */
export function plantProblem(writer, indent, methods) {
  const { random: r } = writer;
  const kind = r.pick(possibleKinds(writer, methods));
  const choose = (names) => r.pick(names);
  const plant = (text, symbol, blocks) => writer.plant(indent, text, kind, symbol, blocks);
  const inBlock = (text) => writer.emit(indent + 4, text);
  const callBlocker = (names, before = 'data = ') => {
    const name = choose(names);
    plant(`${before}${name}(rows)`, name, writer.blocksIn(name));
  };
  const callCoroutine = (names, before = '') => {
    const name = choose(names);
    plant(`${before}${name}(rows)`, name);
  };

  switch (kind) {
    case 'blocking-call': return plantBlockingCall(writer, plant);
    case 'unawaited-stdlib': return plant(`asyncio.sleep(${r.int(5)})`, 'asyncio.sleep');
    case 'task-not-kept': {
      const spawn = r.pick(['create_task', 'ensure_future']);
      return plant(`asyncio.${spawn}(${writer.coroutines.length ? `${choose(writer.coroutines)}(rows)` : 'asyncio.sleep(1)'})`);
    }
    case 'cancellation-swallowed':
      writer.emit(indent, 'try:');
      inBlock('await asyncio.sleep(1)');
      plant(r.pick(['except asyncio.CancelledError:', 'except BaseException:', 'except:']));
      return inBlock(r.pick(['pass', 'logger.info("stopped")']));
    case 'run-inside-loop':
      return plant(r.pick(['asyncio.run(asyncio.sleep(1))', 'asyncio.get_event_loop().run_until_complete(asyncio.sleep(1))']));
    case 'sync-lock-across-await':
      plant('with _guard:', '_guard');
      return inBlock('await asyncio.sleep(0)');
    case 'unawaited-coroutine': return callCoroutine(writer.coroutines);
    case 'unawaited-coroutine-imported': return callCoroutine(writer.imported.coroutines);
    case 'unawaited-method': {
      const name = choose(methods);
      return plant(`self.${name}(rows)`, name);
    }
    case 'blocking-helper-local': return callBlocker(writer.blockers);
    case 'blocking-helper-imported': return callBlocker(writer.imported.blockers);
    case 'blocking-helper-deep': return callBlocker([...writer.deepBlockers, ...writer.imported.deepBlockers], '');
    case 'sync-with-on-async-cm': {
      const name = choose(writer.asyncContextManagers);
      plant(`with ${name}(rows) as handle:`, name);
      return inBlock('rows.append(handle)');
    }
    case 'sync-for-on-async-iterator': {
      const name = choose(writer.asyncGenerators);
      plant(`for item in ${name}(rows):`, name);
      return inBlock('rows.append(item)');
    }
    default: throw new Error(`no such kind: ${kind}`);
  }
}

/** Kinds named twice come twice as often. */
function possibleKinds(writer, methods) {
  const { imported } = writer;
  const possible = ['blocking-call', 'unawaited-stdlib', 'task-not-kept', 'cancellation-swallowed', 'run-inside-loop', 'sync-lock-across-await'];
  if (writer.coroutines.length) possible.push('unawaited-coroutine', 'unawaited-coroutine');
  if (imported.coroutines.length) possible.push('unawaited-coroutine-imported', 'unawaited-coroutine-imported');
  if (methods?.length) possible.push('unawaited-method');
  if (writer.blockers.length) possible.push('blocking-helper-local', 'blocking-helper-local');
  if (writer.deepBlockers.length || imported.deepBlockers.length) possible.push('blocking-helper-deep');
  if (imported.blockers.length) possible.push('blocking-helper-imported', 'blocking-helper-imported');
  if (writer.asyncContextManagers.length) possible.push('sync-with-on-async-cm');
  if (writer.asyncGenerators.length) possible.push('sync-for-on-async-iterator');
  return possible;
}

function plantBlockingCall(writer, plant) {
  const before = writer.random.chance(0.5) ? '' : 'data = ';
  const { text, callee } = writer.blockingCall();
  plant(before + text, callee, callee);
}

export function lookalike(writer, indent) {
  const { random: r } = writer;
  const blockers = writer.knownBlockers;
  const coroutines = writer.knownCoroutines;
  const kind = r.int(8);
  // What needs a name that the module does not have yet gives way to the next one in the list.
  if (kind === 0 && blockers.length) return writer.decoy(indent, `await asyncio.to_thread(${r.pick(blockers)}, rows)`, 'to-thread');
  if (kind <= 1) return writer.decoy(indent, 'await asyncio.get_running_loop().run_in_executor(None, time.sleep, 1)', 'run-in-executor');
  if (kind === 2 && coroutines.length) {
    writer.decoy(indent, `task = asyncio.create_task(${r.pick(coroutines)}(rows))`, 'task-kept');
    writer.emit(indent, '_tasks.add(task)');
    return writer.emit(indent, 'task.add_done_callback(_tasks.discard)');
  }
  if (kind <= 3 && coroutines.length) {
    writer.decoy(indent, `pending = ${r.pick(coroutines)}(rows)`, 'assigned-then-awaited');
    return writer.emit(indent, 'await pending');
  }
  if (kind <= 4) {
    writer.emit(indent, 'def inner(rows: list[Any]) -> None:');
    writer.decoy(indent + 4, 'time.sleep(1)', 'nested-sync-def');
    return writer.emit(indent, 'await asyncio.to_thread(inner, rows)');
  }
  if (kind === 5) {
    writer.emit(indent, 'try:');
    writer.emit(indent + 4, 'await asyncio.sleep(1)');
    writer.decoy(indent, 'except asyncio.CancelledError:', 'reraised-cancellation');
    writer.emit(indent + 4, 'logger.info("cancelled")');
    return writer.emit(indent + 4, 'raise');
  }
  writer.emit(indent, 'if rows:');
  writer.emit(indent + 4, 'clock = rows[0]');
  return writer.decoy(indent + 4, 'clock.sleep(1)', 'shadowed-time');
}
