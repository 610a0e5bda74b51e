import type { Diagnostic, DiagnosticTag } from 'vscode-languageserver';
import type { Finding, Locale, Severity, Span, Text } from '../analysis/index.ts';
import type { PlacedFinding } from './check-one.ts';
import type { Core } from './core.ts';
import type { Document } from './document.ts';
import { encoded } from './file-names.ts';
import type { Features } from './features.ts';
import { source } from './protocol.ts';
import { say } from './texts.ts';
import type { DeadSuppression } from './unused-suppressions.ts';

export interface DiagnosticContext {
  readonly core: Pick<Core, 'render' | 'rules' | 'ruleByName'>;
  readonly features: Features;
  readonly locale: Locale;
  /** Address of a rule's page, null where there is none: no dead links. */
  readonly pageOf: (rule: string) => string | null;
}

/** Of a file that is not open. */
export function toDiagnosticElsewhere(uri: string, finding: PlacedFinding, context: DiagnosticContext): Diagnostic {
  return placed(uri, finding, context);
}

type RelatedPlace = PlacedFinding['related'][number] & { readonly uri?: string };

/** Sent along with a diagnostic; comes back with a request for its actions. */
export interface DiagnosticData {
  readonly id: string;
}

export function toDiagnostic(document: Document, finding: Finding, context: DiagnosticContext): Diagnostic {
  const { lines } = document;
  const related = context.features.relatedInformation ? finding.related.flatMap((other) => (other.file === undefined ? here(document, other, other.message) : [other])) : [];
  return placed(document.uri, { ...finding, range: lines.range(finding), related }, context);
}

/** In this document, or in a cell beside it. */
function here(document: Document, span: Span, message: Text): readonly RelatedPlace[] {
  const at = document.locate(span);
  return at === null ? [] : [{ uri: at.uri, range: at.range, message }];
}

function placed(uri: string, finding: Omit<PlacedFinding, 'related'> & { readonly related: readonly RelatedPlace[] }, { core, features, locale, pageOf }: DiagnosticContext): Diagnostic {
  const href = features.codeDescription ? pageOf(finding.rule) : null;
  const tags = finding.tags.map((tag) => tagNumbers[tag]).filter((tag) => features.tags.includes(tag));
  const data: DiagnosticData = { id: finding.id };
  return {
    range: finding.range,
    severity: severityNumbers[finding.severity],
    code: finding.rule,
    source,
    message: core.render(finding.message, locale),
    ...(href ? { codeDescription: { href } } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(features.relatedInformation && finding.related.length > 0
      ? {
          relatedInformation: finding.related.map((related) => ({
            location: { uri: related.uri ?? (related.file === undefined ? uri : encoded(related.file)), range: related.range },
            message: core.render(related.message, locale),
          })),
        }
      : {}),
    data,
  };
}

/** Faded where it stands, and in no list of problems: nothing is wrong with the program. */
export function toUnusedDiagnostic(document: Document, dead: DeadSuppression, { features, locale }: DiagnosticContext): Diagnostic {
  const data: DiagnosticData = { id: dead.id };
  return {
    range: document.lines.range(dead),
    severity: severityNumbers.hint,
    code: dead.rule,
    source,
    message: dead.isWhole ? say(locale, 'unusedSuppression') : say(locale, 'unusedNames', dead.names.join(', ')),
    ...(features.tags.includes(tagNumbers.unnecessary) ? { tags: [tagNumbers.unnecessary] } : {}),
    data,
  };
}

const severityNumbers: Readonly<Record<Severity, 1 | 2 | 3 | 4>> = { error: 1, warning: 2, information: 3, hint: 4 };
const tagNumbers: Readonly<Record<'unnecessary' | 'deprecated', DiagnosticTag>> = { unnecessary: 1, deprecated: 2 };
