// What a coding agent may ask: a file's findings and a rule's page, as text. It gets what a reader gets, in the reader's language.
import type { Connection } from 'vscode-languageserver';
import type { Finding } from '../analysis/index.ts';
import { closest, ruleNames } from '../config/index.ts';
import type { Core } from './core.ts';
import type { Document } from './document.ts';
import { decoded } from './file-names.ts';
import { checkFileRequest, explainRuleRequest, type CheckFileParams, type ExplainRuleParams } from './protocol.ts';
import type { Session } from './session.ts';
import { say } from './texts.ts';

export function serveAgentTools(connection: Connection, core: Core, session: Session): void {
  const { configuration, pages } = session;

  connection.onRequest(checkFileRequest, async ({ uri }: CheckFileParams): Promise<string | null> => {
    const document = await session.ready(uri);
    if (!document?.view?.options) return null;
    return findingsText(document, document.findings());
  });

  connection.onRequest(explainRuleRequest, async ({ rule }: ExplainRuleParams): Promise<string> => {
    const known = core.ruleByName(rule.trim());
    const page = known ? await pages.read(known.name, configuration.locale) : null;
    if (page !== null) return page;
    const meant = closest(rule.trim(), ruleNames());
    return say(configuration.locale, 'noSuchRule', rule) + (meant === undefined ? '' : ` ${say(configuration.locale, 'meantRule', meant)}`);
  });

  function findingsText(document: Document, findings: readonly Finding[]): string {
    const { locale } = configuration;
    const name = decoded(document.uri).split('/').at(-1) ?? '';
    if (findings.length === 0) return say(locale, 'nothingFound', name);
    return [name, ...findings.map((finding) => findingText(document, finding))].join('\n');
  }

  function findingText(document: Document, finding: Finding): string {
    const { locale } = configuration;
    const line = (span: { readonly start: number; readonly end: number }): number => document.lines.range(span).start.line + 1;
    const ways = finding.related.map((related) => {
      const place = related.file === undefined ? `${line(related)}` : `${decoded(related.file).split('/').at(-1) ?? ''}:${related.range.start.line + 1}`;
      return `  - ${place}: ${core.render(related.message, locale)}`;
    });
    const fixes = document.fixes(finding).map((fix) => `  - ${say(locale, fix.safety === 'safe' ? 'safeFix' : 'suggestedFix')}: ${core.render(fix.title, locale)}`);
    return [`- ${line(finding)}: ${finding.severity} ${finding.rule}: ${core.render(finding.message, locale)}`, ...ways, ...fixes].join('\n');
  }
}
