import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';

const read = (path: string): string => readFileSync(join(process.cwd(), path), 'utf8');
const blocks = (page: string): readonly { language: string; code: string }[] => [...page.matchAll(/```(\w+)\n([^]*?)```/g)].map(([, language = '', code = '']) => ({ language, code }));

describe('the page on other editors', () => {
  const page = read('docs/editors.md');

  it('has the same set-up in either language', () => {
    assert.deepEqual(blocks(read('docs/zh-cn/editors.md')), blocks(page));
    assert.ok(blocks(page).length > 7);
  });

  it('has set-ups that can be read', () => {
    for (const { language, code } of blocks(page)) {
      if (language === 'json') JSON.parse(code);
      if (language === 'toml') parse(code);
    }
  });

  it('names settings that exist', () => {
    const manifest = read('package.json');
    const names = [...page.matchAll(/asyncioLens(?:\.|["\s:.={()]+)(?!fixAll)(\w+)/g)].map((match) => match[1] ?? '');
    assert.ok(names.includes('locale') && names.includes('severity'));
    for (const name of names) assert.ok(manifest.includes(`"asyncioLens.${name}"`), name);
  });
});
