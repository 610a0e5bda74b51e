import type { Core } from './core.ts';
import type { Host } from './host.ts';
import type { RuleLine } from './protocol.ts';
import type { RulePages } from './rule-pages.ts';
import type { Session } from './session.ts';

/** What belongs into a bug report, as Markdown: versions, settings, timings. No source text, no paths but the names of settings. */
export async function debugInformation(session: Session, host: Host, core: Core, uri: string | null): Promise<string> {
  const document = uri === null ? null : await session.ready(uri);
  const lines = [
    `- Asyncio Lens server ${host.version}`,
    `- rules: ${core.rules.length}`,
    `- diagnostics by ${session.features.pull ? 'pull' : 'push'}, locale ${session.configuration.locale}`,
    `- open documents: ${session.documents.size}`,
  ];
  if (document) {
    const from = host.now();
    const count = document.findings().length;
    lines.push(`- active document: ${document.lines.count} lines, ${count} findings, last analysis ${(host.now() - from).toFixed(1)} ms`);
    const { settings, options } = document.view ?? {};
    const shown = options ? { ...options, path: undefined } : 'not analysed';
    lines.push('', '```json', JSON.stringify({ settings, options: shown }, null, 2), '```');
  }
  lines.push(...session.log.failures.map((failure) => `- failed: ${failure}`));
  return lines.join('\n');
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
