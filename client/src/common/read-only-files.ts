import * as vscode from 'vscode';

/** A file system of pages that are made when they are read. `changes`: pages that are to be read again. */
export function readOnlyFiles(read: (uri: vscode.Uri) => Promise<string | null>, changes?: vscode.Event<vscode.FileChangeEvent[]>): vscode.FileSystemProvider {
  const readFile = async (uri: vscode.Uri): Promise<Uint8Array> => {
    const page = await read(uri);
    if (page === null) throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(page);
  };
  const refuse = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  return {
    onDidChangeFile: changes ?? (() => new vscode.Disposable(() => undefined)), // without: nothing ever changes
    watch: () => new vscode.Disposable(() => undefined),
    // A page that can change is younger each time it is asked for, or the editor would keep what it has.
    stat: async (uri) => ({ type: vscode.FileType.File, ctime: 0, mtime: changes ? Date.now() : 0, size: (await readFile(uri)).length }),
    readFile,
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
