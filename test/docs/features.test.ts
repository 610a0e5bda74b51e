// Every feature has its setting or command, a test over streams, one in a real editor, and its line in both READMEs.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Feature {
  readonly en: string;
  readonly 'zh-cn': string;
  /** Below `asyncioLens.`; none where it begins with a command or is typed. */
  readonly settings: readonly string[];
  readonly command?: string;
  /** Where it can be seen: a picture in both languages. */
  readonly picture?: string;
  /** File below test/lsp and title of a test; null: the server has no part in it. */
  readonly stream: string | null;
  /** The same below test/vscode/suite/cases. */
  readonly editor: string;
}

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const features = JSON.parse(read('docs/features.json')) as readonly Feature[];

describe('a feature', () => {
  const { contributes } = JSON.parse(read('package.json')) as { contributes: { configuration: { properties: Readonly<Record<string, { readonly default?: unknown }>> }; commands: readonly { readonly command: string }[] } };
  const { properties } = contributes.configuration;
  const commands = contributes.commands.map(({ command }) => command);

  it('has settings with a default, or a command', () => {
    for (const { en, settings, command } of features) {
      assert.ok(settings.length > 0 || command !== undefined, en);
      for (const name of settings) assert.ok('default' in (properties[`asyncioLens.${name}`] ?? {}), `${en}: ${name}`);
      if (command !== undefined) assert.ok(commands.includes(`asyncioLens.${command}`), `${en}: ${command}`);
    }
  });

  it('stands behind each setting', () => {
    const named = new Set(features.flatMap(({ settings }) => settings.map((name) => `asyncioLens.${name}`)));
    assert.deepEqual(Object.keys(properties).filter((name) => !named.has(name)), []);
  });

  it('is tried over streams and in a real editor', () => {
    const isThere = (reference: string, folder: string, ending: string): boolean => {
      const [, file = '', title = ''] = /^([\w-]+): (.+)$/.exec(reference) ?? [];
      const path = `${folder}/${file}${ending}`;
      return existsSync(join(root, path)) && read(path).includes(`it('${title}'`);
    };
    for (const { en, stream, editor } of features) {
      if (stream !== null) assert.ok(isThere(stream, 'test/lsp', '.test.ts'), `${en}: ${stream}`);
      assert.ok(isThere(editor, 'test/vscode/suite/cases', '.ts'), `${en}: ${editor}`);
      const [file = ''] = editor.split(':');
      assert.ok(read('test/vscode/suite/cases/index.ts').includes(`'./${file}'`), file);
    }
  });

  it('has a line in both READMEs, and a picture where it can be seen', () => {
    for (const [language, readme] of [['en', read('README.md')], ['zh-cn', read('README.zh-cn.md')]] as const) {
      for (const feature of features) {
        assert.ok(readme.includes(`| ${feature[language]} |`), feature[language]);
        if (feature.picture !== undefined) assert.ok(readme.includes(`docs/images/${feature.picture}-${language}.png`) && existsSync(join(root, `docs/images/${feature.picture}-${language}.png`)), feature.picture);
      }
    }
  });
});
