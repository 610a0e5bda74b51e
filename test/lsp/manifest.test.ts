import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultOptions } from '../../server/src/analysis/index.ts';
import { defaultSettings, readSettings } from '../../server/src/lsp/settings.ts';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const record = (path: string): Record<string, string> => JSON.parse(read(path)) as Record<string, string>;

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Record<string, { readonly default: unknown; readonly enum?: string[]; readonly order: number; readonly scope: string; readonly markdownDescription: string }> };
    readonly commands: readonly { readonly command: string; readonly category: string }[];
  };
}

describe('package.json', () => {
  const manifest = JSON.parse(read('package.json')) as Manifest;
  const { properties } = manifest.contributes.configuration;
  const english = record('package.nls.json');
  const chinese = record('package.nls.zh-cn.json');

  it('has the same defaults as the server', () => {
    const nested: Record<string, unknown> = {};
    for (const [name, { default: value }] of Object.entries(properties)) {
      const path = name.replace(/^asyncioLens\./, '').split('.');
      const last = path.pop() ?? '';
      const parent = path.reduce<Record<string, unknown>>((at, key) => (at[key] ??= {}) as Record<string, unknown>, nested);
      parent[last] = value;
    }
    assert.deepEqual(readSettings(nested), defaultSettings);
    assert.deepEqual(readSettings(undefined), defaultSettings);
    assert.equal(defaultSettings.maxNumberOfProblems, defaultOptions.maxFindings);
  });

  it('takes only values that the server knows', () => {
    for (const key of ['run', 'hideWhileTyping', 'locale', 'configurationPreference'] as const) {
      const values = properties[`asyncioLens.${key}`]?.enum ?? [];
      assert.ok(values.length > 1, key);
      for (const value of values) assert.equal(readSettings({ [key]: value })[key], value);
    }
  });

  it('says each text in both languages, and no text that nobody asks for', () => {
    const asked = [...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1] ?? '');
    assert.deepEqual(Object.keys(english).sort(), [...new Set(asked)].sort());
    assert.deepEqual(Object.keys(chinese), Object.keys(english));
    for (const [key, text] of Object.entries(chinese)) if (key !== 'configuration.locale.en') assert.match(text, /[\u4e00-\u9fff]/, key);
    for (const [key, text] of Object.entries(english)) assert.deepEqual(linksIn(chinese[key] ?? ''), linksIn(text), key);
  });

  it('links to settings that exist', () => {
    const own = Object.values(english).flatMap(linksIn).filter((name) => name.startsWith('asyncioLens.'));
    assert.deepEqual(own.filter((name) => !(name in properties)), []);
  });

  it('gives settings an order without gaps', () => {
    assert.deepEqual(Object.values(properties).map((property) => property.order), Object.keys(properties).map((_, index) => index + 1));
  });
});

describe('texts of the client', () => {
  it('are all translated, and none is left over', () => {
    const sources = readdirSync(join(root, 'client/src/common')).map((file) => read(`client/src/common/${file}`));
    const said = sources.flatMap((source) => [...source.matchAll(/l10n\.t\('([^']+)'/g)].map((match) => match[1] ?? ''));
    const bundle = record('l10n/bundle.l10n.zh-cn.json');
    assert.deepEqual(Object.keys(bundle).sort(), [...new Set(said)].sort());
    for (const [text, translation] of Object.entries(bundle)) {
      assert.match(translation, /[\u4e00-\u9fff]/, text);
      assert.deepEqual(translation.match(/\{\d\}/g), text.match(/\{\d\}/g), text);
    }
  });
});

function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/`#([\w.]+)#`/g)].map((match) => match[1] ?? '').sort();
}
