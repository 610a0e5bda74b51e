// A loop that is asked for or made only to run one coroutine, as `asyncio.run`.

import { EditBuilder } from '../edits/builder.ts';
import { ownLoopToRun } from '../edits/own-loop-to-run.ts';
import { useAsyncioRun } from '../edits/run-to-await.ts';
import { isOnLoop } from '../facts/context.ts';
import { usesOfLoop } from '../facts/event-loop.ts';
import { onlyRun, ownLoop } from '../facts/own-loop.ts';
import type { Slot } from '../facts/slot.ts';
import type { Binding, CallFact } from '../facts/types.ts';
import { because, rewrite, statementsIn, within, type Offer, type Selected } from './refactoring.ts';

export function loopToRun(selected: Selected): readonly Offer[] {
  const { file, slot, python } = selected;
  const found = loopAt(selected);
  if (found === null) return [];
  const build = (edit: EditBuilder): boolean => {
    const there = found.slot === slot ? edit : edit.in(found.slot);
    return there !== null && found.build(there);
  };
  const works = build(new EditBuilder(file, slot, python));
  return [rewrite('loopToRun', works ? null : because(runsUnknown(found, selected) ? 'unknownCoroutine' : 'loopInUse'), build)];
}

interface Loop {
  readonly slot: Slot;
  readonly call: CallFact;
  readonly binding: Binding | null;
  readonly build: (edit: EditBuilder) => boolean;
}

/** The loop that the selected statements get or run. */
function loopAt(selected: Selected): Loop | null {
  const { file, slot } = selected;
  const statements = statementsIn(selected) ?? [];
  const [first, last] = [statements[0], statements.at(-1)];
  if (first === undefined || last === undefined) return null;
  const touched = within({ start: first.node.start, end: last.node.end });
  for (const word of ['get_event_loop', 'new_event_loop'] as const) {
    for (const { slot: other, resolver } of file.names.holding(word)) {
      for (const call of other.facts.calls) {
        if (resolver.apiName(resolver.callee(call)) !== `asyncio.${word}` || isOnLoop(other.facts, call)) continue;
        const uses = usesOfLoop(call, other.facts);
        if (uses === null) continue;
        const { binding } = uses;
        const isHere = other === slot && touched(call.node);
        const isRun = binding !== null && (other === slot || binding.scope === 0) && slot.facts.reads.some((read) => read.name === binding.name && touched(read) && read.use.kind === 'attribute' && read.use.node.name === 'run_until_complete');
        if (!isHere && !isRun) continue;
        // A loop that nothing is run on has no coroutine to give to `asyncio.run`.
        if (runsOf({ call, binding, slot: other }, selected).length === 0) continue;
        const own = word === 'new_event_loop' ? ownLoop(call, other, file.names, resolver) : null;
        const run = own === null ? null : onlyRun(own, file.names);
        const build = word === 'get_event_loop' ? useAsyncioRun(call, binding) : own !== null && run !== null ? ownLoopToRun(own, run) : () => false;
        return { slot: other, call, binding, build };
      }
    }
  }
  return null;
}

/** Calls of its `run_until_complete`. */
function runsOf({ call, binding, slot }: Pick<Loop, 'call' | 'binding' | 'slot'>, { file }: Selected): readonly { readonly slot: Slot; readonly call: CallFact }[] {
  const uses = binding === null ? [{ slot, use: call.use }]
    : binding.scope === 0 ? (file.names.readsOf(binding.name) ?? []).map(({ slot: from, read }) => ({ slot: from, use: read.use }))
    : slot.facts.reads.filter((read) => read.name === binding.name).map((read) => ({ slot, use: read.use }));
  return uses.flatMap(({ slot: from, use }) => {
    if (use.kind !== 'attribute' || use.node.name !== 'run_until_complete' || use.outer.kind !== 'callee') return [];
    const run = from.facts.calls[use.outer.call];
    return run === undefined ? [] : [{ slot: from, call: run }];
  });
}

/** `asyncio.run` takes a coroutine, and nobody can tell that this is one. */
function runsUnknown(loop: Loop, selected: Selected): boolean {
  return runsOf(loop, selected).some(({ slot, call }) => {
    const value = call.node.args[0]?.value;
    const meaning = value === undefined ? null : selected.file.names.resolver(slot).meaning(value, call);
    return meaning?.kind !== 'awaitable' || meaning.sort !== 'coroutine';
  });
}
