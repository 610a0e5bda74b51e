// Bundles the command line, the server and the extension into dist/. The same sources give the same bytes: fixed order, no times, no
// absolute paths, no source maps.
import { build } from 'esbuild';
import { chmod, copyFile, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const { resolve } = createRequire(import.meta.url);
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const home = manifest.homepage ?? manifest.repository?.url ?? '';

const shebang = '#!/usr/bin/env node';
const moduleUrl = 'const moduleUrl=require("node:url").pathToFileURL(__filename).href;';

/**
 * The tables of APIs go in as one text per package, read when a file first mentions the package: a start reads none of them. Notes
 * are for people who edit the tables.
 */
const tables = {
  name: 'tables',
  setup(build) {
    build.onLoad({ filter: /[\\/]knowledge[\\/]data[\\/][\w-]+\.json$/ }, async ({ path }) => {
      const { packages, aliases } = JSON.parse(await readFile(path, 'utf8'));
      const texts = Object.entries(packages).map(([name, table]) => [name, JSON.stringify(table, (key, value) => (key === 'note' ? undefined : value))]);
      return { contents: JSON.stringify({ packages: Object.fromEntries(texts), aliases }), loader: 'json' };
    });
  },
};

/** Options all bundles share. */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  metafile: true,
  plugins: [tables],
  define: { PRODUCT_VERSION: JSON.stringify(manifest.version), PRODUCT_HOME: JSON.stringify(home.replace(/^git\+/, '')) },
};

/** Conditions must name the side: the protocol packages offer `./node` only under `node` and `./browser` only under `browser`. */
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  conditions: ['node'],
  mainFields: ['module', 'main'],
  // ES modules among the dependencies ask for their address; in CommonJS it would be undefined without a word from the build.
  define: { ...common.define, 'import.meta.url': 'moduleUrl' },
  banner: { js: moduleUrl },
  // And the parser is taken as CommonJS to begin with: its ES module finds its WebAssembly by that address.
  alias: { 'web-tree-sitter': resolve('web-tree-sitter') },
};

const browser = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  conditions: ['browser'],
  mainFields: ['browser', 'module', 'main'],
  // The same trap in a worker: a location stands in; the WebAssembly itself comes as bytes, so nothing is loaded relative to it.
  define: { ...common.define, 'import.meta.url': 'self.location.href', global: 'globalThis' },
};

const bundles = [
  { entry: 'server/src/check/cli.ts', outfile: 'cli.js', options: { ...node, banner: { js: `${shebang}\n${moduleUrl}` } } },
  { entry: 'server/src/node/main.ts', outfile: 'server.js', options: node },
  { entry: 'server/src/browser/main.ts', outfile: 'server-browser.js', options: { ...browser, format: 'iife' } },
  { entry: 'client/src/extension.ts', outfile: 'extension.js', options: { ...node, external: ['vscode'] } },
  // The web host adds `.js` to any other ending, so this is CommonJS in a `.js` file.
  { entry: 'client/src/extension-browser.ts', outfile: 'extension-browser.js', options: { ...browser, format: 'cjs', external: ['vscode'] } },
];

const parts = [
  ['web-tree-sitter/web-tree-sitter.wasm', 'web-tree-sitter.wasm'],
  ['tree-sitter-python/tree-sitter-python.wasm', 'tree-sitter-python.wasm'],
];

await mkdir(dist, { recursive: true });
for (const [source, target] of parts) await copyFile(resolve(source), join(dist, target));

// Rule and concept pages go into the package as one file per language, read by server/src/explain/pack.ts.
for (const kind of ['rules', 'concepts']) {
  for (const [locale, folder] of [['en', `docs/${kind}`], ['zh-cn', `docs/zh-cn/${kind}`]]) {
    const files = (await readdir(join(root, folder))).filter((name) => name.endsWith('.md') && name !== 'README.md').sort();
    const pages = await Promise.all(files.map(async (name) => `<!-- page: ${basename(name, '.md')} -->\n${await readFile(join(root, folder, name), 'utf8')}`));
    await writeFile(join(dist, `${kind}.${locale}.md`), pages.join(''));
  }
}

for (const { entry, outfile, options } of bundles) {
  const target = join(dist, outfile);
  if (!(await exists(join(root, entry)))) {
    // An old bundle without a source would only pretend to be up to date.
    await rm(target, { force: true });
    console.log(`skipped  ${outfile}: ${entry} does not exist`);
    continue;
  }
  const { metafile } = await build({ ...options, entryPoints: [entry], outfile: relative(root, target) });
  if (options.banner?.js.startsWith(shebang)) await chmod(target, 0o755);
  const bytes = Object.entries(metafile.outputs).find(([name]) => basename(name) === outfile)?.[1].bytes ?? 0;
  console.log(`built    ${outfile}: ${(bytes / 1024).toFixed(0)} KB`);
}

async function exists(path) {
  return stat(path).then(() => true, () => false);
}
