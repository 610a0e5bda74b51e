// What snippets are run with: Python, its libraries, databases and brokers. Debian packages where they can be installed; else
// the tests that need them are left out, by name.
import { ensureAptPackages } from './vscode-host/apt-packages.mjs';

/** Answers the names of what is missing for good. */
export async function ensureParts() {
  // Not at the top: it may have been installed a moment ago.
  const { tsImport } = await import('tsx/esm/api');
  const { parts, partNames, isPresent } = await tsImport('../test/snippets/services/parts.ts', import.meta.url);
  const missing = () => partNames.filter((name) => !isPresent(name));
  const packages = missing().flatMap((name) => parts[name].packages);
  if (packages.length === 0) return [];
  await ensureAptPackages(packages, 'Running the snippets').catch((error) => console.error(error.message));
  return missing();
}
