// Everything CI runs, on a machine with Node and nothing else: installs what is missing, then types, lint, generated files, the test
// suite (with Neovim and Emacs), and the packaged extension in a real VS Code. Ends with the totals.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './install.mjs';
import { ensureEditors } from './verify-editors.mjs';
import { ensureParts } from './verify-parts.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const bin = (name) => path.join(root, 'node_modules', '.bin', name);
const node = process.execPath;

let passed = 0;
let failed = 0;

await ensureDependencies();
// One after the other: both may install packages.
await ensureEditors();
const missingParts = ensureParts();

await step('types', node, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']);
await step('types of the core', node, ['node_modules/typescript/bin/tsc', '-p', 'server/src/analysis/tsconfig.json']);
await step('lint', bin('eslint'), ['.']);
await step('generated files', node, ['scripts/generate-index.mjs', '--check']);
await step('package', node, ['scripts/package.mjs']);
await step('generated tables', node, ['scripts/generate-docs.mjs', '--check']);
await step('the same bytes again', node, ['scripts/reproduce.mjs']);
const leftOut = await missingParts;
await step('tests', bin('mocha'), ['test/**/*.test.ts'], { LENS_TESTS_WITHOUT: leftOut.join(',') });
// The same texts each time: who has changed nothing gets the same answer.
await step('any text', node, ['scripts/fuzz.mjs', '--minutes', '1', '--seed', '1']);
if (process.argv.includes('--no-editor')) console.log('Left out: the packaged extension in a real VS Code (--no-editor).');
else {
  await step('real VS Code', node, ['test/vscode/run.mjs', vsixName(), '--only', 'node']);
  await step('real VS Code as in the browser, in Chinese', node, ['test/vscode/run.mjs', vsixName(), '--only', 'web', '--locale', 'zh-cn']);
}

if (leftOut.length > 0) {
  console.log(`Left out: the tests of snippets that need ${leftOut.join(', ')}.`);
  // Whoever counts on this run must not take it for a whole one.
  if (process.env.CI) failed++;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** A step counts as one, or as the tests it reports. */
async function step(title, command, args, env) {
  console.log(`\n── ${title}`);
  const { code, output } = await run(command, args, env);
  const totals = [...output.matchAll(/^\s*(\d+) passing\b/gm)].reduce((sum, match) => sum + Number(match[1]), 0);
  const failures = [...output.matchAll(/^\s*(\d+) failing\b/gm)].reduce((sum, match) => sum + Number(match[1]), 0);
  passed += totals > 0 ? totals : Number(code === 0);
  failed += failures > 0 ? failures : Number(code !== 0);
  if (code !== 0) console.error(`${title}: failed`);
}

function run(command, args, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, FORCE_COLOR: '0', ...env } });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      process.stdout.write(data);
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve({ code: 1, output });
    });
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function vsixName() {
  const { stdout } = spawnSync(node, ['-p', "require('./package.json').version"], { cwd: root, encoding: 'utf8' });
  return `asyncio-lens-${stdout.trim()}.vsix`;
}
