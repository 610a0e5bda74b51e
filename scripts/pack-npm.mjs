// Packs command line and language server for npm into asyncio-lens-VERSION.tgz. `--built`: dist/ is as it should be; `--out FOLDER`: where
// the tarball goes, else the top of the project.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { built, out } = parseArgs({ options: { built: { type: 'boolean', default: false }, out: { type: 'string', default: root } } }).values;
if (!built) execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });

const json = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const { name, version, license, repository, keywords, engines } = json('package.json');
const dist = readdirSync(path.join(root, 'dist')).filter((file) => /^(?:cli|command-line|server|server-browser)\.js$|\.wasm$|^(?:rules|concepts)\..+\.md$|^third-party\.txt$/.test(file));
const parts = [...dist.map((file) => `dist/${file}`), 'npm/asyncio-lens-server.cjs', 'schemas/asyncio-lens.schema.json', 'schemas/pyproject.schema.json', 'README.md', 'README.zh-cn.md', 'CHANGELOG.md', 'LICENSE'];
const manifest = {
  name, version, description: json('package.nls.json').description, keywords, license, repository,
  bin: { 'asyncio-lens': 'dist/cli.js', 'asyncio-lens-server': 'npm/asyncio-lens-server.cjs' },
  files: ['dist', 'npm', 'schemas', 'README.zh-cn.md', 'CHANGELOG.md'],
  engines: { node: engines.node },
};

const staging = mkdtempSync(path.join(tmpdir(), 'asyncio-lens-npm-'));
try {
  for (const part of parts) {
    mkdirSync(path.dirname(path.join(staging, part)), { recursive: true });
    cpSync(path.join(root, part), path.join(staging, part));
  }
  for (const bin of Object.values(manifest.bin)) chmodSync(path.join(staging, bin), 0o755);
  writeFileSync(path.join(staging, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  mkdirSync(out, { recursive: true });
  // npm is a script on Windows, which only a shell starts.
  execFileSync('npm', ['pack', '--silent', '--pack-destination', path.resolve(out)], { cwd: staging, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
} finally {
  rmSync(staging, { recursive: true, force: true });
}
const file = path.join(path.resolve(out), `${name}-${version}.tgz`);
console.log(`${path.basename(file)}: ${(statSync(file).size / 1024).toFixed(0)} KB`);
