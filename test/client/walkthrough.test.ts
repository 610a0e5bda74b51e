// The walkthrough in package.json: its pictures, links and completion events lead somewhere, and its pictures follow the theme.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}
interface Manifest {
  readonly files: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly { readonly id: string; readonly title: string; readonly description: string; readonly steps: readonly Step[] }[];
  };
}

const { files, contributes } = JSON.parse(read('package.json')) as Manifest;
const commands = new Set(contributes.commands.map(({ command }) => command));
const client = readdirSync(join(root, 'client/src/common')).map((file) => read(`client/src/common/${file}`)).join('\n');

describe('the walkthrough', () => {
  const [walkthrough, ...others] = contributes.walkthroughs;
  const steps = walkthrough?.steps ?? [];

  it('is one of four steps, and the command opens it', () => {
    assert.deepEqual(others, []);
    assert.equal(walkthrough?.id, 'asyncioLens.firstSteps');
    assert.ok(client.includes(`'${walkthrough.id}'`));
    assert.equal(steps.length, 4);
    for (const { id } of steps) assert.match(id, /^asyncioLens\.\w+$/);
  });

  it('has all its texts, also those of the pictures, where they can be translated', () => {
    for (const { title, description, media } of steps) for (const text of [title, description, media.altText]) assert.match(text, /^%walkthrough\.[\w.]+%$/);
  });

  it('links to commands that exist, the same in both languages', () => {
    const texts = (path: string): Record<string, string> => JSON.parse(read(path)) as Record<string, string>;
    const links = (text: string | undefined): readonly string[] => [...(text ?? '').matchAll(/\]\(command:(?:toSide:)?([\w.]+)\)/g)].map((match) => match[1] ?? '');
    for (const { description } of steps) {
      const [english, chinese] = ['package.nls.json', 'package.nls.zh-cn.json'].map((path) => links(texts(path)[description.slice(1, -1)]));
      assert.ok(english && english.length > 0, description);
      assert.deepEqual(chinese, english);
      assert.deepEqual(english.filter((command) => !commands.has(command)), []);
    }
  });

  it('ticks off by commands that exist and by keys that the client sets', () => {
    for (const event of steps.flatMap(({ completionEvents }) => completionEvents)) {
      const [, kind, name = ''] = /^(onCommand|onContext):([\w.]+)$/.exec(event) ?? [];
      if (kind === 'onCommand') assert.ok(commands.has(name), event);
      else assert.ok(kind === 'onContext' && client.includes(`'${name}'`), event);
    }
  });

  it('has small pictures that are shipped, take every colour from the theme, and need no translation', () => {
    for (const { media } of steps) {
      assert.ok(files.includes(media.svg.split('/')[0] ?? ''), media.svg);
      const svg = read(media.svg);
      assert.ok(svg.length < 5000, media.svg);
      for (const [, name = '', value = ''] of svg.matchAll(/\b(fill|stroke|style|href|src)="([^"]*)"/g)) {
        assert.ok((name === 'fill' || name === 'stroke') && /^(none|var\(--vscode-.+\))$/.test(value), `${media.svg}: ${name}="${value}"`);
      }
      // A page with a policy shows it: no style sheets, no scripts.
      assert.doesNotMatch(svg, /<(?:style|script|image|foreignObject)\b|\p{Script=Han}/u);
    }
  });
});
