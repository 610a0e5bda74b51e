import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rules, type Locale, type RuleInfo, type Severity } from '../../analysis/index.ts';
import { firstParagraph, pageTitle, pageUrl, toPlain } from '../../explain/index.ts';
import { home, productName, version } from '../assets.ts';
import type { CheckedFile, Range, Reported } from '../report.ts';
import type { SarifArtifact, SarifLevel, SarifLocation, SarifLog, SarifRegion, SarifResult, SarifRule } from './sarif-types.ts';

const levels: Readonly<Record<Severity, SarifLevel>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

export interface SarifContext {
  readonly locale: Locale;
  /** The Markdown of a rule's page, or null. */
  readonly readPage: (rule: string) => string | null;
  readonly notices: readonly { readonly isFailure: boolean; readonly text: string }[];
}

export function formatSarif(files: readonly CheckedFile[], context: SarifContext): string {
  const indexes = new Map(rules.map((rule, index) => [rule.name, index]));
  const log: SarifLog = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: productName,
            semanticVersion: version,
            ...(home === '' ? {} : { informationUri: home }),
            rules: rules.map((rule) => describeRule(rule, context)),
          },
        },
        language: context.locale === 'zh-cn' ? 'zh-CN' : 'en-US',
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: !context.notices.some((notice) => notice.isFailure),
            toolExecutionNotifications: context.notices.map(({ isFailure, text }) => ({ level: isFailure ? 'error' : 'warning', message: { text } })),
          },
        ],
        results: files.flatMap(({ file, findings }) => findings.map((finding) => result(file, finding, indexes.get(finding.rule) ?? -1))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describeRule(rule: RuleInfo, { locale, readPage }: SarifContext): SarifRule {
  const page = readPage(rule.name);
  const url = pageUrl(home, rule.name, locale);
  const title = page === null ? null : pageTitle(page);
  const summary = page === null ? '' : toPlain(firstParagraph(page));
  return {
    id: rule.name,
    shortDescription: { text: title === null ? rule.name : toPlain(title) },
    ...(summary === '' ? {} : { fullDescription: { text: summary } }),
    help: page === null ? { text: rule.docs } : { text: page, markdown: page },
    ...(url === null ? {} : { helpUri: url }),
    defaultConfiguration: { level: levels[rule.severity], enabled: rule.onByDefault },
    properties: { tags: ['asyncio', 'python', rule.family] },
  };
}

function result(file: string, finding: Reported, ruleIndex: number): SarifResult {
  const artifactLocation = artifact(file);
  const location = (range: Range, other = file): SarifLocation => ({ physicalLocation: { artifactLocation: other === file ? artifactLocation : artifact(other), region: region(range) } });
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: `${finding.cell === undefined ? '' : `cell ${finding.cell}: `}${finding.message}` },
    locations: [location(finding.range)],
    ...(finding.related.length === 0
      ? {}
      : { relatedLocations: finding.related.map((related, index) => ({ id: index + 1, ...location(related.range, related.file), message: { text: related.message } })) }),
    partialFingerprints: { 'asyncioLensId/v1': `${file}:${finding.id}` },
    ...(finding.fixes.length === 0
      ? {}
      : {
          fixes: finding.fixes.map((fix) => ({
            description: { text: fix.title },
            artifactChanges: [
              {
                artifactLocation,
                replacements: fix.edits.map((edit) => ({ deletedRegion: region(edit.range), insertedContent: { text: edit.newText } })),
              },
            ],
          })),
        }),
  };
}

/** Paths of the project stay relative, so that the report means the same on another machine. */
function artifact(file: string): SarifArtifact {
  if (isAbsolute(file)) return { uri: pathToFileURL(file).href };
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function region({ start, end }: Range): SarifRegion {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
