// An extension host loads one CommonJS file, and the one in a web worker can load nothing else.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const harness = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

const inPlaceOfAssert = Object.fromEntries(
  ['node:assert/strict', 'node:assert', 'assert/strict', 'assert'].map((name) => [
    name,
    path.join(harness, 'assert-in-worker.ts'),
  ]),
);

/**
 * Bundles `index.ts` for Node and `web.ts` for the worker. Each becomes a driver: an extension folder with the
 * suite in it, because VS Code runs a suite in the host of the extension that contains it.
 */
export async function bundleSuites(suiteFolder, outFolder) {
  return {
    node: await bundle(suiteFolder, 'index', path.join(outFolder, 'node'), { platform: 'node' }),
    web: await bundle(suiteFolder, 'web', path.join(outFolder, 'web'), {
      platform: 'browser',
      alias: inPlaceOfAssert,
    }),
  };
}

async function bundle(suiteFolder, name, driver, options) {
  const file = path.join(driver, 'suite.js');
  await esbuild.build({
    entryPoints: [path.join(suiteFolder, `${name}.ts`)],
    outfile: file,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
    plugins: [oneMochaForBothHosts],
    ...options,
  });
  const manifest = JSON.parse(readFileSync(path.join(harness, 'driver-extension/package.json'), 'utf8'));
  const entry = options.platform === 'browser' ? { browser: './suite.js' } : { main: './suite.js' };
  writeFileSync(path.join(driver, 'package.json'), JSON.stringify({ ...manifest, ...entry }, null, 2));
  return { driver, file };
}

/**
 * Mocha's own browser build runs in Node as well, and needs none of the files that cannot be bundled.
 * It expects to be a plain script, while its package says that `.js` means a module: hence the function around it.
 */
const oneMochaForBothHosts = {
  name: 'one-mocha-for-both-hosts',
  setup(build) {
    const file = path.join(path.dirname(require.resolve('mocha/package.json')), 'mocha.js');
    build.onResolve({ filter: /^mocha$/ }, () => ({ path: file }));
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, () => ({
      contents: `(function (module, exports) {\n${readFileSync(file, 'utf8')}\n}).call(globalThis);
        export default globalThis.Mocha;`,
      loader: 'js',
    }));
  },
};
