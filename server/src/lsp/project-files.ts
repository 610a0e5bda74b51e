import type { CompletionItem, CompletionParams, Hover, HoverParams, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { RuleInfo } from '../analysis/index.ts';
import { rulePlaceAt, ruleSlotAt } from '../config/index.ts';
import { toTerminal } from '../explain/index.ts';
import { linkTo, type HoverContext } from './hover.ts';
import { Lines } from './lines.ts';
import { ruleCompletions } from './rule-names.ts';
import { escapeMarkdown, hoverText } from './rule-pages.ts';
import { say } from './texts.ts';

/** The open pyproject.toml files. They are no documents: nothing is found in them, but their names of rules are explained and completed. */
export interface ProjectFiles {
  get(uri: string): ProjectFile | undefined;
  open(uri: string, text: string): void;
  /** False: no such file is open. */
  change(uri: string, changes: readonly TextDocumentContentChangeEvent[]): boolean;
  close(uri: string): boolean;
}

export interface ProjectFile {
  readonly text: string;
  readonly lines: Lines;
}

export type ProjectFileContext = Pick<HoverContext, 'features' | 'locale' | 'pages' | 'pageOf'> & { readonly core: { readonly rules: readonly RuleInfo[] } & Pick<HoverContext['core'], 'ruleByName'> };

/** More names than this are a list that nobody reads. */
const mostNames = 40;

export function isProjectFile(uri: string): boolean {
  return /\/pyproject\.toml$/.test(uri);
}

export function createProjectFiles(): ProjectFiles {
  const files = new Map<string, ProjectFile>();
  return {
    get: (uri) => files.get(uri),
    open: (uri, text) => void files.set(uri, { text, lines: new Lines(text) }),
    change(uri, changes) {
      const file = files.get(uri);
      if (file) files.set(uri, changes.reduce(changed, file));
      return file !== undefined;
    },
    close: (uri) => files.delete(uri),
  };
}

/** Such a file is small: its lines are counted anew. */
function changed({ text, lines }: ProjectFile, change: TextDocumentContentChangeEvent): ProjectFile {
  if (!('range' in change)) return { text: change.text, lines: new Lines(change.text) };
  const { start, end } = lines.span(change.range);
  const next = text.slice(0, start) + change.text + text.slice(end);
  return { text: next, lines: new Lines(next) };
}

/** The page of the rule that is named here, by its name or an alias; of a family or the beginning of a name, the rules it stands for. */
export async function projectFileHover({ text, lines }: ProjectFile, { position }: HoverParams, context: ProjectFileContext): Promise<Hover | null> {
  const place = rulePlaceAt(text, lines.offset(position));
  if (!place) return null;
  const { core, features, locale, pages } = context;
  const rule = core.ruleByName(place.name.trim());
  const value = rule ? await ruleText(rule.name, context) : listText(place.name, rulesMeant(place.name, core.rules), context);
  if (value === null) return null;
  return { contents: features.markdown ? { kind: 'markdown', value } : { kind: 'plaintext', value: toTerminal(value, 80) }, range: lines.range(place) };

  async function ruleText(name: string, of: ProjectFileContext): Promise<string> {
    const href = linkTo(name, of);
    return hoverText(name, await pages.read(name, locale), href === null ? null : { title: say(locale, 'moreAbout', name), href });
  }
}

function listText(written: string, rules: readonly RuleInfo[], context: ProjectFileContext): string | null {
  if (rules.length === 0) return null;
  const names = rules.slice(0, mostNames).map(({ name }) => {
    const href = linkTo(name, context);
    return href === null ? `\`${name}\`` : `[${escapeMarkdown(name)}](${href})`;
  });
  const rest = rules.length > mostNames ? ', …' : '';
  return `**${escapeMarkdown(written)}**\n\n${say(context.locale, 'meansRules', String(rules.length))} ${names.join(', ')}${rest}`;
}

function rulesMeant(written: string, rules: readonly RuleInfo[]): readonly RuleInfo[] {
  const name = written.trim().toLowerCase();
  if (name === 'all') return rules;
  const family = rules.filter((rule) => rule.family === name);
  const prefix = name.replace(/\*$/, '');
  if (family.length > 0 || prefix.length < 2) return family;
  return rules.filter((rule) => [rule.name, ...rule.aliases].some((candidate) => candidate.toLowerCase().startsWith(prefix)));
}

/** Names of rules where one can stand, each with what it finds. */
export async function projectFileCompletions({ text, lines }: ProjectFile, { position }: CompletionParams, context: ProjectFileContext): Promise<CompletionItem[] | null> {
  const slot = ruleSlotAt(text, lines.offset(position));
  if (!slot) return null;
  return ruleCompletions(lines, slot, context, (name) => (slot.needsQuotes ? JSON.stringify(name) : name));
}
