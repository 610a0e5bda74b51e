// A project in a folder: carets in its files mark what is found there, `#= file.py:3 other.py:9` below a mark the places that lead to it.

import fs from 'node:fs';
import path from 'node:path';
import { Analysis, createProject, defaultOptions, LineIndex, outlineOf, type AnalysisOptions, type Files, type Project, type Syntax } from '../../server/src/analysis/index.ts';

const mark = /^#(?:( *)(\^+)|\[(\d+)-(\d+)\])\s+([a-z][a-z-]*)(?:\s+\((error|warning|information|hint)\))?\s*$/;

/** Files of a case by their path in it; folders are what the paths imply. `src` and the case itself are roots, `installed` holds packages. */
export class CaseFiles implements Files {
  readonly texts: Map<string, string>;

  constructor(texts: Iterable<readonly [string, string]>) {
    this.texts = new Map(texts);
  }

  static read(folder: string): CaseFiles {
    const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.pyi?$/.test(name)).sort();
    return new CaseFiles(names.map((name) => [`/${name.split(path.sep).join('/')}`, fs.readFileSync(path.join(folder, name), 'utf8')]));
  }

  isFile(file: string): boolean {
    return this.texts.has(clean(file));
  }

  isFolder(folder: string): boolean {
    const prefix = `${clean(folder)}/`;
    for (const name of this.texts.keys()) if (name.startsWith(prefix)) return true;
    return false;
  }

  roots(): ReturnType<Files['roots']> {
    return { own: ['', '/src'], installed: ['/installed'] };
  }

  isInstalled(file: string): boolean {
    return file.startsWith('/installed/');
  }

  own(): string[] {
    return [...this.texts.keys()].filter((name) => !name.startsWith('/installed/'));
  }

  project(syntax: Syntax): Project {
    return createProject(this, { load: (file) => this.texts.has(file) ? outlineOf(syntax, this.texts.get(file) ?? '') : null });
  }
}

export function open(syntax: Syntax, project: Project, file: string, text: string, options: Partial<AnalysisOptions> = {}): Analysis {
  return new Analysis(syntax, text, { ...defaultOptions, test: false, ...options, path: file }, project);
}

/** One line a finding: place, rule, severity where asked for, and the related places in order. */
export function described(analysis: Analysis, file: string, withSeverity: boolean): string[] {
  const lines = new LineIndex(analysis.text);
  return analysis.findings().map((finding) => {
    const start = lines.position(finding.start);
    const end = lines.position(finding.end);
    const related = finding.related.map((place) => place.file === undefined ? `${file}:${lines.position(place.start).line + 1}` : `${place.file}:${place.range.start.line + 1}`);
    const severity = withSeverity ? ` (${finding.severity})` : '';
    return `${file}:${start.line + 1}:${start.character}-${end.character} ${finding.rule}${severity}${related.length === 0 ? '' : ` = ${related.map((place) => place.slice(1)).join(' ')}`}`;
  });
}

/** What the marks say, in the same form; `#=` lists are compared only where they stand. */
export function expected(text: string, file: string): { readonly line: string; readonly related: string | null }[] {
  const found: { line: string; related: string | null }[] = [];
  let code = 0;
  text.split('\n').forEach((line, index) => {
    const marked = mark.exec(line);
    const related = /^#= (.*)$/.exec(line)?.[1];
    const last = found.at(-1);
    if (related !== undefined && last !== undefined) last.related = related.trim();
    else if (marked === null) code = index + 1;
    else {
      const start = marked[3] === undefined ? 1 + (marked[1] ?? '').length : Number(marked[3]);
      const end = marked[4] === undefined ? start + (marked[2] ?? '').length : Number(marked[4]);
      found.push({ line: `${file}:${code}:${start}-${end} ${marked[5] ?? ''}${marked[6] === undefined ? '' : ` (${marked[6]})`}`, related: null });
    }
  });
  return found;
}

function clean(file: string): string {
  return file === '' ? '' : file.replace(/\/+$/, '');
}
