// Bundles the command line, the server and the extension into dist/. The same sources give the same bytes: fixed order, no times, no
// absolute paths, no source maps.
import { build } from 'esbuild';
import { chmod, copyFile, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainLoops } from './plain-loops.mjs';
import { thirdPartyNotices } from './third-party.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const { resolve } = createRequire(import.meta.url);
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const home = manifest.homepage ?? manifest.repository?.url ?? '';

const shebang = '#!/usr/bin/env node';
const moduleUrl = 'const moduleUrl=require("node:url").pathToFileURL(__filename).href;';
// What runs in a worker and lends its parts to Node: a worker has no `module`, Node no `self`; the WebAssembly comes as bytes in both.
const anywhere = 'var moduleUrl=typeof module==="object"?require("node:url").pathToFileURL(__filename).href:self.location.href,module=typeof module==="object"?module:{exports:{}},exports=module.exports;';

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

/** The parser imports two of Node's own modules, which code that was kept cannot (server/src/node/kept-code.ts); `require` it can. */
const parser = {
  name: 'parser',
  setup(build) {
    build.onLoad({ filter: /[\\/]web-tree-sitter\.c?js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: `const ofNode = async (name) => require(name);\n${text.replaceAll(' await import(', ' await ofNode(')}`, loader: 'js' };
    });
  },
};

/** Until code is compiled, loops over arrays are far cheaper by index. */
const rewrite = plainLoops(root);
const loops = {
  name: 'loops',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({ contents: rewrite(path.replaceAll('\\', '/'), await readFile(path, 'utf8')), loader: 'ts' }));
  },
};

/** Options all bundles share. */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  charset: 'ascii',
  logLevel: 'warning',
  metafile: true,
  plugins: [tables, parser, loops],
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
  // The same trap; the WebAssembly itself comes as bytes, so nothing is loaded relative to it.
  define: { ...common.define, 'import.meta.url': 'self.location.href', global: 'globalThis' },
};

const cli = { entry: 'server/src/check/cli.ts', outfile: 'cli.js' };
/** What `cli.js` runs (server/src/node/kept-code.ts). */
const commandLine = { entry: 'server/src/check/command-line.ts', outfile: 'command-line.js' };
/** A bundle for the web, and one for Node that borrows from it; `loads`: how. */
const pairs = [
  {
    web: { entry: 'server/src/browser/main.ts', outfile: 'server-browser.js', options: { banner: { js: anywhere }, define: { ...browser.define, 'import.meta.url': 'moduleUrl' }, external: ['module', 'fs/promises'] } },
    own: { entry: 'server/src/node/main.ts', outfile: 'server.js', options: {}, loads: "require('./server/src/node/server-bundle.ts').serverBundle()" },
  },
  {
    // The web host adds `.js` to any other ending, so this is CommonJS in a `.js` file.
    web: { entry: 'client/src/extension-browser.ts', outfile: 'extension-browser.js', options: { external: ['vscode'] } },
    own: { entry: 'client/src/extension.ts', outfile: 'extension.js', options: { external: ['vscode', './extension-browser.js'] }, loads: "require('./extension-browser.js')" },
  },
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

/** What the bundles were made of, for the list of licences. */
const inputs = new Set(parts.map(([source]) => relative(root, resolve(source))));
const bundle = async (options) => {
  for (const input of Object.keys((await build(options)).metafile.inputs)) inputs.add(input);
};

await bundle({ ...node, banner: { js: shebang }, entryPoints: [cli.entry], outfile: `dist/${cli.outfile}` });
await bundle({ ...node, entryPoints: [commandLine.entry], outfile: `dist/${commandLine.outfile}` });
for (const pair of pairs) await buildPair(pair);
await writeFile(join(dist, 'third-party.txt'), await thirdPartyNotices(root, [...inputs]));
// Packages carry the rights of files, which must not depend on who builds.
for (const file of await readdir(dist)) await chmod(join(dist, file), file === cli.outfile ? 0o755 : 0o644);
for (const file of (await readdir(dist)).filter((name) => name.endsWith('.js'))) {
  console.log(`built    ${file}: ${((await stat(join(dist, file))).size / 1024).toFixed(0)} KB`);
}

/** What both sides need is there once: the bundle for the web also exports the modules that the one for Node has in common with it. */
async function buildPair({ web, own }) {
  const inputsOf = async (options, { entry }) => (await build({ ...options, entryPoints: [entry], outfile: 'dist/none', write: false })).metafile.inputs;
  const webOptions = { ...browser, format: 'cjs', ...web.options };
  const ownOptions = { ...node, ...own.options };
  const [webInputs, ownInputs] = [await inputsOf(webOptions, web), await inputsOf(ownOptions, own)];
  const asked = Object.entries(ownInputs).filter(([file]) => !(file in webInputs)).flatMap(([, { imports }]) => imports.map(({ path }) => path));
  const lent = [...new Set(asked)].filter((file) => file in webInputs).sort();

  const lend = lent.map((file, n) => (webInputs[file].format === 'cjs' ? `exports.part${n} = require('./${file}');` : `import * as part${n} from './${file}'; exports.part${n} = part${n};`));
  const contents = [`import * as entry from './${web.entry}'; Object.assign(exports, entry);`, ...lend].join('\n');
  await bundle({ ...webOptions, stdin: { contents, resolveDir: root }, outfile: `dist/${web.outfile}` });

  const borrowed = {
    name: 'borrowed',
    setup({ onResolve, onLoad, resolve: resolvePath }) {
      onResolve({ filter: /./ }, async ({ path, pluginData, ...rest }) => {
        if (pluginData === 'asked' || rest.kind === 'entry-point') return undefined;
        const found = await resolvePath(path, { ...rest, pluginData: 'asked' });
        const part = lent.indexOf(relative(root, found.path));
        return part === -1 ? found : { path: String(part), namespace: 'borrowed' };
      });
      onLoad({ filter: /./, namespace: 'borrowed' }, ({ path }) => ({ contents: `module.exports = ${own.loads}.part${path};`, resolveDir: root }));
    },
  };
  await bundle({ ...ownOptions, plugins: [...common.plugins, borrowed], entryPoints: [own.entry], outfile: `dist/${own.outfile}` });
}
