// The licences of everything that is in the bundles: taken from what esbuild put in, so that none can be forgotten.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/** `inputs`: files of bundles and other parts, relative to `root`. */
export async function thirdPartyNotices(root, inputs) {
  const folders = [...new Set(inputs.map(packageFolder).filter((folder) => folder !== null))].sort();
  const packages = await Promise.all(folders.map((folder) => readPackage(path.join(root, folder))));
  const unique = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]));
  const byText = new Map();
  for (const [title, { license, text }] of [...unique].sort(([a], [b]) => (a < b ? -1 : 1))) {
    byText.set(text, [...(byText.get(text) ?? []), `${title} (${license})`]);
  }
  const sections = [...byText].map(([text, titles]) => `${'-'.repeat(80)}\n${titles.join('\n')}\n\n${text}\n`);
  return `Asyncio Lens contains the following packages, each under its own licence.\n\n${sections.join('\n')}`;
}

function packageFolder(file) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file.replaceAll('\\', '/'))?.[0] ?? null;
}

async function readPackage(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).filter((each) => /^licen[cs]e/i.test(each)).sort()[0];
  if (typeof license !== 'string' || file === undefined) throw new Error(`${name} ${version} has no licence that could be listed`);
  const text = (await readFile(path.join(folder, file), 'utf8')).replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '').trim();
  return { name, version, license, text };
}
