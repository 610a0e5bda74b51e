import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where caches of this version live; never in the user's project. */
export function cacheFolder(version: string, env: Readonly<Record<string, string | undefined>> = process.env): string {
  const base = process.platform === 'win32' ? env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local') : process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(base, 'asyncio-lens', version);
}
