import {
  SymbolKind, type CallHierarchyIncomingCall, type CallHierarchyItem, type CallHierarchyOutgoingCall, type Connection, type Range,
} from 'vscode-languageserver';
import type { FunctionItem, FunctionRef, TreeEdge } from '../analysis/index.ts';
import { createAsking, type Asked } from './asking.ts';
import { decoded } from './file-names.ts';
import type { Host } from './host.ts';
import { onDisk } from './projects.ts';
import type { Session } from './session.ts';
import { say, type TextKey } from './texts.ts';

const verbs: Readonly<Record<TreeEdge['kind'], TextKey>> = { awaits: 'edgeAwaits', starts: 'edgeStarts', blocks: 'edgeBlocks' };

/** Who awaits, starts or is blocked by whom. Other calls are no edges: this is the tree of what runs on the event loop. */
export function serveCallHierarchy(connection: Connection, host: Host, session: Session): void {
  const { callHierarchy } = connection.languages;
  const { filesThatName, withFile } = createAsking(host, session);

  callHierarchy.onPrepare(async ({ textDocument, position }) => {
    const document = await session.ready(textDocument.uri);
    if (!document?.view?.options || !document.view.settings.callHierarchy) return null;
    const found = document.ask<FunctionRef | null>(null, (analysis) => analysis.functionAt(document.lines.offset(position)));
    const item = found === null ? null : await itemAt(found);
    return item === null ? null : [item];
  });

  callHierarchy.onOutgoingCalls(async ({ item }) => {
    const ref = refOf(item);
    const edges = ref === null ? [] : await withFile(ref.path, (asked) => asked.analysis.outgoingCalls(ref.name).map((edge) => ({ edge, range: asked.locate(edge.at).range })));
    const calls = new Map<string, CallHierarchyOutgoingCall & { fromRanges: Range[] }>();
    for (const { edge, range } of edges ?? []) {
      if ('api' in edge.other) continue;
      const key = `${edge.other.path}!${edge.other.name}`;
      const known = calls.get(key);
      if (known) known.fromRanges.push(range);
      else {
        const to = await itemAt(edge.other, edge.kind);
        if (to) calls.set(key, { to, fromRanges: [range] });
      }
    }
    return [...calls.values()];
  });

  callHierarchy.onIncomingCalls(async ({ item }, token) => {
    const ref = refOf(item);
    if (ref === null) return [];
    const calls: CallHierarchyIncomingCall[] = [];
    for (const path of await filesThatName(ref, { token, notebooks: true })) {
      const found = await withFile(path, (asked) => asked.analysis.incomingCalls(ref).map(({ from, edge }) => ({ from: itemFor(from, asked, edge.kind), range: asked.locate(edge.at).range })));
      for (const { from, range } of found ?? []) {
        const known = calls.find((call) => call.from.uri === from.uri && call.from.data === from.data);
        if (known) known.fromRanges.push(range);
        else calls.push({ from, fromRanges: [range] });
      }
    }
    return calls;
  });

  async function itemAt(ref: FunctionRef, kind: TreeEdge['kind'] | null = null): Promise<CallHierarchyItem | null> {
    return (await withFile(ref.path, (asked) => {
      const item = asked.analysis.functionItem(ref.name);
      return item === null ? null : itemFor(item, asked, kind);
    })) ?? null;
  }

  function itemFor(item: FunctionItem, asked: Asked, kind: TreeEdge['kind'] | null): CallHierarchyItem {
    const { uri, range } = asked.locate(item.whole);
    const detail = kind === null ? '' : ` · ${say(session.configuration.locale, verbs[kind])}`;
    return {
      name: item.name,
      kind: item.name.includes('.') ? SymbolKind.Method : SymbolKind.Function,
      detail: `${item.isAsync ? 'async def' : 'def'}${detail}`,
      uri,
      range,
      selectionRange: asked.locate(item.at).range,
      data: item.name,
    };
  }
}

function refOf(item: CallHierarchyItem): FunctionRef | null {
  return typeof item.data === 'string' ? { path: decoded(onDisk(item.uri)), name: item.data } : null;
}
