// An API that the oldest Python version the project supports does not have: there it is an ImportError or AttributeError.

import { apiUses } from '../facts/api-uses.ts';
import { isTooNew, mindsVersions } from '../facts/versions.ts';
import type { Place } from '../facts/types.ts';
import type { Span } from '../model.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'api-newer-than-python',
  aliases: [],
  family: 'event-loop',
  severity: 'warning',
  fix: 'none',
  onByDefault: true,
  words: [
    'to_thread', 'create_eager_task_factory', 'eager_task_factory', 'capture_call_graph', 'format_call_graph', 'print_call_graph', 'future_add_to_awaited_by', 'future_discard_from_awaited_by',
    'FrameCallGraphEntry', 'FutureCallGraph', 'BrokenBarrierError', 'QueueShutDown', 'timeout', 'timeout_at', 'Timeout', 'TaskGroup', 'cancel', 'Runner', 'cancelling', 'uncancel', 'get_context', 'Barrier', 'shutdown', 'start_tls',
    'close_clients', 'abort_clients', 'EventLoop', 'sock_recvfrom', 'sock_recvfrom_into', 'sock_sendto', 'shutdown_default_executor',
  ],

  check({ facts, resolver, file, slot, python, isTest, report }) {
    if (!python.stated || python.has('3.16') || !file.mentions('asyncio')) return;
    const { knowledge } = resolver;
    const isNew = (name: string): boolean => name.startsWith('asyncio.') && isTooNew(knowledge.api(name) ?? {}, python);
    const complain = (name: string, at: Span, place: Place): void => {
      if (mindsVersions(file, slot, place)) return;
      const { min } = python;
      report({ at, message: 'message', args: { name, since: knowledge.api(name)?.since ?? '', oldest: `${min[0]}.${min[1]}` }, severity: loweredInTests('warning', isTest) });
    };
    for (const { node, ...place } of facts.statements) {
      if (node.kind !== 'import-from') continue;
      for (const imported of node.names) {
        const name = knowledge.canonical(`${node.module}.${imported.name}`);
        if (isNew(name)) complain(name, { start: imported.start, end: imported.start + imported.name.length }, place);
      }
    }
    for (const { name, node, place } of apiUses(facts, resolver, isNew)) {
      // A name that was imported is reported where it is imported.
      if (node.kind === 'attribute') complain(name, { start: node.start, end: node.end }, place);
    }
  },
};
