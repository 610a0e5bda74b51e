import { CompletionItemKind, InsertTextFormat, type CompletionItem, type CompletionParams, type Hover, type HoverParams, type Range, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { packageFileKind, type RuleInfo } from '../analysis/index.ts';
import { keyPlaceAt, rulePlaceAt, tableSlotAt, type TableKey, type TableSlot } from '../config/index.ts';
import { toTerminal } from '../explain/index.ts';
import { decoded } from './file-names.ts';
import { hoverOf, linkTo, ruleText, type HoverContext } from './hover.ts';
import { Lines } from './lines.ts';
import { ruleCompletions } from './rule-names.ts';
import { escapeMarkdown } from './rule-pages.ts';
import { keyText } from './table-text.ts';
import { say } from './texts.ts';

/** The open pyproject.toml files and lists of packages. They are no documents: no code is in them, but what our table has in it is explained, completed and checked, and so are packages. */
export interface ProjectFiles {
  get(uri: string): ProjectFile | undefined;
  all(): ReadonlyMap<string, ProjectFile>;
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
  return packageFileKind(decoded(uri)) !== null;
}

/** Where our table can stand. */
export function isPyproject(uri: string): boolean {
  return packageFileKind(decoded(uri)) === 'pyproject';
}

/** `onChanged` hears of each change; `isTyped`: more may follow at once. */
export function createProjectFiles(onChanged: (isTyped: boolean) => void): ProjectFiles {
  const files = new Map<string, ProjectFile>();
  return {
    get: (uri) => files.get(uri),
    all: () => files,
    open(uri, text) {
      files.set(uri, { text, lines: new Lines(text) });
      onChanged(false);
    },
    change(uri, changes) {
      const file = files.get(uri);
      if (!file) return false;
      files.set(uri, changes.reduce(changed, file));
      onChanged(true);
      return true;
    },
    close(uri) {
      if (!files.delete(uri)) return false;
      onChanged(false);
      return true;
    },
  };
}

/** Such a file is small: its lines are counted anew. */
function changed({ text, lines }: ProjectFile, change: TextDocumentContentChangeEvent): ProjectFile {
  if (!('range' in change)) return { text: change.text, lines: new Lines(change.text) };
  const { start, end } = lines.span(change.range);
  const next = text.slice(0, start) + change.text + text.slice(end);
  return { text: next, lines: new Lines(next) };
}

/** The page of the rule that is named here, by its name or an alias; of a family or the beginning of a name, the rules it stands for; of a key, what it does. */
export async function projectFileHover({ text, lines }: ProjectFile, { position }: HoverParams, context: ProjectFileContext): Promise<Hover | null> {
  const { core, features, locale } = context;
  const offset = lines.offset(position);
  const rule = rulePlaceAt(text, offset);
  const key = rule === null ? keyPlaceAt(text, offset) : null;
  const place = rule ?? key;
  const value = key ? keyText(key.name, key.key, locale) : rule ? await rulesText(rule.name) : null;
  if (place === null || value === null) return null;
  return hoverOf(value, lines.range(place), features);

  async function rulesText(written: string): Promise<string | null> {
    const rule = core.ruleByName(written.trim());
    if (!rule) return listText(written, rulesMeant(written, core.rules), context);
    return ruleText(rule.name, context);
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

/** Names of rules where one can stand, each with what it finds; keys, values and names of tables where those can. */
export async function projectFileCompletions({ text, lines }: ProjectFile, { position }: CompletionParams, context: ProjectFileContext): Promise<CompletionItem[] | null> {
  const slot = tableSlotAt(text, lines.offset(position));
  if (!slot) return null;
  const range = lines.range(slot);
  switch (slot.kind) {
    case 'rule':
      return ruleCompletions(lines, slot, context, (name) => (slot.needsQuotes ? JSON.stringify(name) : name));
    case 'key':
      return slot.keys.map((key) => keyItem(key, slot, range, context));
    case 'value':
      return slot.values.map((value, index) => ({ label: value, kind: CompletionItemKind.EnumMember, sortText: String(index), filterText: value, textEdit: { range, newText: value } }));
    case 'header':
      return slot.names.map((name) => ({ label: name, kind: CompletionItemKind.Module, textEdit: { range, newText: slot.isClosed ? name : `${name}]` } }));
  }
}

/** With the place for its value, where none follows. */
function keyItem(key: TableKey, { hasValue }: TableSlot & { readonly kind: 'key' }, range: Range, { features, locale }: ProjectFileContext): CompletionItem {
  const documentation = keyText(key.name, key, locale);
  return {
    label: key.name,
    kind: CompletionItemKind.Property,
    documentation: features.markdown ? { kind: 'markdown', value: documentation } : toTerminal(documentation, 80),
    insertTextFormat: features.snippets && !hasValue ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range, newText: hasValue ? key.name : key.name + valuePlace(key, features.snippets) },
  };
}

function valuePlace({ takes }: TableKey, isSnippet: boolean): string {
  if (takes.kind === 'table') return '.';
  if (!isSnippet) return ' = ';
  switch (takes.kind) {
    case 'rules':
    case 'strings':
      return ' = ["$0"]';
    case 'severities':
      return ' = { $0 }';
    case 'path':
      return ' = "$0"';
    default:
      return ' = $0';
  }
}
