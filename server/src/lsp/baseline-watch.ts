import { DidChangeWatchedFilesNotification, type Connection } from 'vscode-languageserver';
import type { Features } from './features.ts';
import type { Projects } from './projects.ts';

/**
 * Answers with a function that has the client watch the baselines which projects name. Any name will do for them, so they can only be
 * watched once the projects are known.
 */
export function createBaselineWatch(connection: Connection, features: Features, projects: Projects): () => Promise<void> {
  const watched = new Set<string>();
  return async () => {
    if (!features.watchFiles) return;
    const patterns = [...new Set((await projects.baselines()).map(patternOf))].filter((pattern) => !watched.has(pattern));
    if (patterns.length === 0) return;
    for (const pattern of patterns) watched.add(pattern);
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: patterns.map((globPattern) => ({ globPattern })) });
  };
}

/** By its name, wherever it is: patterns that start at a folder are new to the protocol. */
function patternOf(path: string): string {
  return `**/${path.slice(path.search(/[^\\/]*$/)).replace(/[*?{}[\]!,]/g, '?')}`;
}
