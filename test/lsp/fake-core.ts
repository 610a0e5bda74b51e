import { createProject, type Finding, type Fix, type RuleInfo } from '../../server/src/analysis/index.ts';
import type { Core, OpenAnalysis } from '../../server/src/lsp/core.ts';

export interface FakeCore extends Core {
  /** What `findings()` throws, when set. */
  failure: Error | null;
  /** How many analyses were opened and not disposed. */
  open: number;
}

const rule = (name: string, fix: RuleInfo['fix']): RuleInfo => ({ name, aliases: [], family: 'fake', severity: 'warning', fix, onByDefault: true, docs: `docs/rules/${name}.md` });

/**
 * An analysis without a parser: `time.sleep` is a finding with a safe fix and a suggested one, `gather` one without a fix.
 * Only for what the real one cannot show: exceptions, and exact control over what is found.
 */
export function createFakeCore(): FakeCore {
  const core: FakeCore = {
    failure: null,
    open: 0,
    rules: [rule('fake-sleep', 'safe'), rule('fake-gather', 'none')],
    ruleByName: (name) => core.rules.find((candidate) => candidate.name === name),
    conceptOfFinding: () => null,
    parserMemory: () => Promise.resolve({ trees: 0, bytes: 0 }),
    render: (text, locale) => `${locale}: ${text.key}`,
    applyEdits: (text, edits) => [...edits].reverse().reduce((result, edit) => result.slice(0, edit.start) + edit.newText + result.slice(edit.end), text),
    load: () =>
      Promise.resolve({
        loadParser: () => Promise.resolve(),
        project: createProject,
        outline: () => ({ names: {}, functions: {}, classes: {}, stars: [], all: null, lines: [0] }),
        open(text, options) {
          core.open++;
          return analysis(core, typeof text === 'string' ? text : text.whole, options.ignore);
        },
        fixAll(text, { ignore }, only) {
          if (ignore.includes('fake-sleep') || (only?.rule !== undefined && only.rule !== 'fake-sleep')) return { text, applied: 0 };
          return { text: text.replaceAll('time.sleep', 'await asyncio.sleep'), applied: text.split('time.sleep').length - 1 };
        },
      }),
  };
  return core;
}

const unchanged = { edits: [], next: [], stop: null };

function analysis(core: FakeCore, initial: string, ignored: readonly string[]): OpenAnalysis {
  let text = initial;
  let ignore = ignored;
  const insert = (at: number, newText: string, key: string): Fix => ({ title: { key }, safety: 'safe', isPreferred: false, kind: key, edits: [{ start: at, end: at, newText }] });
  return {
    get text() {
      return text;
    },
    join: () => undefined,
    dependencies: () => new Set(),
    spread: { plainFunctionAt: () => null, asyncDefinition: () => unchanged, asyncCallers: () => unchanged },
    functionAt: () => null,
    functionItem: () => null,
    outgoingCalls: () => [],
    incomingCalls: () => [],
    edit: (start, end, newText) => void (text = text.slice(0, start) + newText + text.slice(end)),
    setText: (newText) => void (text = newText),
    setOptions: (options) => void (ignore = options.ignore),
    findings() {
      if (core.failure) throw core.failure;
      const found = [...text.matchAll(/time\.sleep|gather/g)].map((match): Finding => {
        const name = match[0] === 'gather' ? 'fake-gather' : 'fake-sleep';
        return { rule: name, severity: 'warning', message: { key: `${name}.message` }, related: [], tags: [], id: `${name}:${match.index}`, start: match.index, end: match.index + match[0].length };
      });
      return found.filter((finding) => !ignore.includes(finding.rule));
    },
    fixes(finding) {
      if (finding.rule !== 'fake-sleep') return [];
      const edits = (newText: string): Fix['edits'] => [{ start: finding.start, end: finding.end, newText }];
      return [
        { title: { key: 'fake-sleep.await' }, safety: 'safe', isPreferred: true, kind: 'await', edits: edits('await asyncio.sleep') },
        { title: { key: 'fake-sleep.thread' }, safety: 'suggestion', isPreferred: false, kind: 'thread', edits: edits('await to_thread') },
      ];
    },
    unusedSuppressions: () => [],
    suppressLine: (finding) => insert(lineEnd(text, finding.end), `  # asyncio-lens: ignore[${finding.rule}]`, 'line'),
    suppressFile: (finding) => insert(0, `# asyncio-lens: disable-file[${finding.rule}]\n`, 'file'),
    isBrokenAt: () => false,
    statementAt(offset) {
      const start = text.lastIndexOf('\n', offset - 1) + 1;
      return { start, end: lineEnd(text, offset) };
    },
    seeing: {
      suspensionPoints: () => null,
      suspensionHints: () => [],
      blockingHints: () => [],
      asyncDefinitions: () => [],
      lensAt: () => null,
      asyncNames: () => [],
      concurrencyMap: () => ({ about: null, nodes: [], edges: [], left: 0 }),
    },
    insightAt: () => null,
    postfixesAt: () => [],
    patternsAt: () => [],
    awaitsAt: () => [],
    refactorings: () => [],
    takeFailures: () => [],
    takeSlowestRule: () => null,
    dispose: () => void core.open--,
  };
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
