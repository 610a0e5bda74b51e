// Docstring, imports and constants at the top of a module. The order of the random draws is part of the output, see ModuleWriter.
import { importedModules, nouns } from './vocabulary.mjs';

export function writeHead(writer) {
  const { random: r } = writer;
  writer.emit(0, `"""${writer.name}: ${writer.sentence(8)}.`);
  writer.emit(0, '');
  writer.emit(0, `${writer.sentence(14)}.`);
  writer.emit(0, '"""');
  writer.emit(0, '');
  writer.emit(0, 'from __future__ import annotations');
  writer.emit(0, '');
  for (const name of importedModules) writer.emit(0, `import ${name}`);
  writer.emit(0, 'from dataclasses import dataclass, field');
  writer.emit(0, 'from typing import Any, AsyncIterator, Iterable');
  writer.emit(0, '');
  for (const module of chooseModules(writer)) importFrom(writer, module);
  writer.emit(0, '');
  writer.emit(0, 'logger = logging.getLogger(__name__)');
  writer.emit(0, `LIMITS: dict[str, int] = {${nouns.slice(0, 5).map((noun) => `"${noun}": ${r.int(500)}`).join(', ')}}`);
  writer.emit(0, '_guard = threading.Lock()');
  writer.emit(0, '_tasks: set[asyncio.Task[Any]] = set()');
}

/** Mostly from the neighbourhood, as in real packages. A generator: importing draws numbers between two choices. */
function* chooseModules({ random: r, corpus }) {
  const others = corpus.modules;
  const used = new Set();
  for (let i = Math.min(others.length, 1 + r.int(4)); i > 0; i--) {
    const isNear = r.chance(0.6);
    const module = others[isNear ? Math.max(0, others.length - 1 - r.int(Math.min(20, others.length))) : r.int(others.length)];
    if (used.has(module.name)) continue;
    used.add(module.name);
    yield module;
  }
}

function importFrom(writer, module) {
  const { random: r, corpus } = writer;
  const names = ['coroutines', 'blockers', 'deepBlockers', 'helpers'].filter((kind) => module[kind].length).map((kind) => [r.pick(module[kind]), kind]);
  if (names.length === 0) return;
  const bind = (kind, name, original) => {
    if (original !== name) corpus.blocks.set(name, corpus.blocks.get(original));
    writer.imported[kind].push(name);
  };
  if (r.chance(0.25)) {
    const alias = `mod_${++writer.serial}`;
    writer.emit(0, `import ${module.name} as ${alias}`);
    for (const [name, kind] of names) bind(kind, `${alias}.${name}`, name);
    return;
  }
  const parts = names.map(([name, kind]) => {
    if (!r.chance(0.2)) {
      bind(kind, name, name);
      return name;
    }
    const alias = `${name}_alias${++writer.serial}`;
    bind(kind, alias, name);
    return `${name} as ${alias}`;
  });
  writer.emit(0, `from ${module.name} import ${parts.join(', ')}`);
}
