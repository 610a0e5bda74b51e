// How an address asks the workbench for a file, at a line.
import path from 'node:path';

export function openFilePayload(server, folder, file, line) {
  if (!file) return [];
  const uri = server.remoteUri(path.join(folder, file));
  return [['openFile', line ? `${uri}:${line}` : uri], ...(line ? [['gotoLineMode', 'true']] : [])];
}
