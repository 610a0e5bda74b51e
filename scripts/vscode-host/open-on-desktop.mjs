// The extension in the desktop VS Code, in a profile of its own.
import path from 'node:path';
import { seedSettings } from './quiet-settings.mjs';
import { runQuietly } from './run-quietly.mjs';

export async function openOnDesktop(command, { vsix, folder, file, line, locale }, { userDataDir, extensionsDir }) {
  seedSettings(userDataDir);
  const profile = [`--user-data-dir=${userDataDir}`, `--extensions-dir=${extensionsDir}`];
  await runQuietly(command, [...profile, '--install-extension', vsix, '--force']);
  await runQuietly(command, [
    ...profile,
    ...['--new-window', folder],
    ...(file ? ['--goto', `${path.join(folder, file)}:${line ?? 1}`] : []),
    ...(locale ? [`--locale=${locale}`] : []),
  ]);
  console.log(`VS Code is open on ${folder}.`);
  return 0;
}
