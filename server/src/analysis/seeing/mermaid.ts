// A concurrency map as Mermaid text: the same map always gives the same text, and no name can break it.

import { filled } from '../messages/filled.ts';
import type { Collected, ConcurrencyMap, MapEdge, MapNode } from './model.ts';

/** The words of the reader's language; `{name}` stands for a name. */
export interface MapWords {
  readonly module: string;
  readonly awaits: string;
  readonly iterates: string;
  readonly task: string;
  readonly blocks: string;
  readonly waited: string;
  readonly waitedIn: string;
  readonly group: string;
  readonly nobody: string;
}

/** Longer names are cut: a label is read, not searched. */
const maxName = 120;

export function mermaidOf(map: ConcurrencyMap, words: MapWords): string {
  const lines = ['flowchart TD'];
  for (const node of map.nodes) lines.push(`  ${idOf(node.id)}${shapeOf(node, words)}`);
  for (const edge of map.edges) lines.push(`  ${idOf(edge.from)} ${arrowOf(edge, words)} ${idOf(edge.to)}`);
  const blocking = map.nodes.filter(({ kind }) => kind === 'api').map(({ id }) => idOf(id));
  if (blocking.length > 0) lines.push('  classDef blocking stroke:#d33,stroke-width:2px', `  class ${blocking.join(',')} blocking`);
  return `${lines.join('\n')}\n`;
}

/** What there is to say about who waits for a task; empty: nobody can tell. */
export function collectedText(collected: Collected, words: MapWords): string {
  switch (collected.kind) {
    case 'waited': return filled(collected.in === null ? words.waited : words.waitedIn, { by: collected.by, name: collected.in ?? '' });
    case 'group': return filled(words.group, { name: collected.name });
    case 'nobody': return words.nobody;
    case 'unknown': return '';
  }
}

function edgeText(edge: MapEdge, words: MapWords): string {
  switch (edge.kind) {
    case 'awaits': return words.awaits;
    case 'iterates': return words.iterates;
    case 'runs': return edge.by;
    case 'starts': return [filled(words.task, { name: edge.by }), ...(edge.collected === null ? [] : [collectedText(edge.collected, words)])].filter((part) => part !== '').join(' · ');
    case 'blocks': return edge.by === '' ? words.blocks : `${words.blocks} · ${edge.by}`;
  }
}

/** Never the name itself: `end` and `class` are words of Mermaid. */
function idOf(id: number): string {
  return `n${id}`;
}

function shapeOf({ kind, name }: MapNode, words: MapWords): string {
  switch (kind) {
    case 'coroutine': return `(["${escaped(name)}"])`;
    case 'async-generator': return `[["${escaped(name)}"]]`;
    case 'plain': return `["${escaped(name)}"]`;
    case 'module': return `{{"${escaped(words.module)}"}}`;
    case 'api': return `[/"${escaped(name)}"/]`;
  }
}

function arrowOf(edge: MapEdge, words: MapWords): string {
  const label = `|"${escaped(edgeText(edge, words))}"|`;
  switch (edge.kind) {
    case 'awaits': case 'iterates': return `-->${label}`;
    case 'runs': case 'starts': return `-.->${label}`;
    case 'blocks': return `==>${label}`;
  }
}

/** Inside quotes everything but these is text; line ends would end the statement, a backquote begins Markdown. */
function escaped(text: string): string {
  const short = text.length > maxName ? `${text.slice(0, maxName - 1)}…` : text;
  return short.replace(/\s+/g, ' ').replace(/[#"<>&`\\;]/g, (mark) => `#${mark.charCodeAt(0)};`);
}
