import type { Core } from './core.ts';
import type { Host } from './host.ts';
import { defaultSettings, type Settings } from './settings.ts';
import type { RuleLine } from './protocol.ts';
import type { RulePages } from './rule-pages.ts';
import type { Session } from './session.ts';

/** What belongs into a bug report, as Markdown: versions, settings, timings. No source text, no paths but the names of settings. */
export async function debugInformation(session: Session, host: Host, core: Core, uri: string | null): Promise<string> {
  const document = uri === null ? null : await session.ready(uri);
  const { trees, bytes } = await core.parserMemory();
  const lines = [
    `- Asyncio Lens server ${host.version}`,
    `- rules: ${core.rules.length}`,
    `- diagnostics by ${session.features.pull ? 'pull' : 'push'}, locale ${session.configuration.locale}`,
    `- workspace folders: ${session.projects.folders.length}, open documents: ${session.documents.size}, findings in them: ${[...session.documents.values()].reduce((sum, open) => sum + open.findings().length, 0)}`,
    `- parser: ${trees} trees held, ${Math.round(bytes / 2 ** 20)} MB`,
  ];
  if (document) {
    const count = document.findings().length;
    const { ms, slowest } = document.timing ?? { ms: 0, slowest: null };
    const rule = slowest === null ? '' : `, slowest rule ${slowest.rule} ${slowest.ms.toFixed(1)} ms`;
    lines.push(`- active document: ${document.lines.count} lines, ${count} findings, last analysis ${ms.toFixed(1)} ms${rule}`);
    const { settings, options } = document.view ?? {};
    const shown = options ? { ...options, path: undefined } : 'not analysed';
    lines.push('', '```json', JSON.stringify({ settings: settings && changedSettings(settings), options: shown }, null, 2), '```');
  }
  lines.push(...session.log.failures.map((failure) => `- failed: ${failure}`));
  return lines.join('\n');
}

function changedSettings(settings: Settings): Partial<Settings> {
  const isChanged = ([key, value]: readonly [string, unknown]): boolean => JSON.stringify(value) !== JSON.stringify(Object.entries(defaultSettings).find(([name]) => name === key)?.[1]);
  return Object.fromEntries(Object.entries(settings).filter(isChanged));
}

/** All rules, with a summary in either language. */
export function ruleLines(core: Core, pages: RulePages): Promise<readonly RuleLine[]> {
  return Promise.all(
    core.rules.map(async ({ name, severity, fix, onByDefault }) => ({
      name,
      severity,
      fix,
      onByDefault,
      summaries: { en: await pages.summary(name, 'en'), 'zh-cn': await pages.summary(name, 'zh-cn') },
    })),
  );
}
