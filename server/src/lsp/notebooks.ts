import type { Connection, NotebookDocumentChangeEvent } from 'vscode-languageserver';
import type { Host } from './host.ts';
import { Notebook } from './notebook.ts';
import type { Session } from './session.ts';

/** Notebooks as the protocol sends them: cells come as a list of documents that is spliced, and as texts. */
export function serveNotebooks(connection: Connection, host: Pick<Host, 'now'>, session: Session): void {
  const notebooks = new Map<string, Notebook>();
  const { synchronization } = connection.notebooks;

  synchronization.onDidOpenNotebookDocument(({ notebookDocument: { uri, cells }, cellTextDocuments }) => {
    close(uri);
    const notebook = new Notebook(uri, (what, error) => session.log.once(what, error), () => host.now());
    notebooks.set(uri, notebook);
    const opened = cellTextDocuments.filter(isPython).map((cell) => notebook.add(cell.uri, cell.version, cell.text));
    // The module is whole before the first cell is looked at.
    notebook.arrange(cells.map(({ document }) => document));
    for (const cell of opened) session.add(cell);
  });

  synchronization.onDidChangeNotebookDocument(({ notebookDocument: { uri }, change }) => {
    const notebook = notebooks.get(uri);
    if (!notebook) return;
    rearrange(notebook, change.cells?.structure);
    for (const { document, changes } of change.cells?.textContent ?? []) {
      const cell = session.documents.get(document.uri);
      if (cell) session.change(cell, changes, document.version);
    }
  });

  synchronization.onDidSaveNotebookDocument(({ notebookDocument: { uri } }) => {
    for (const cell of notebooks.get(uri)?.cells ?? []) session.saved(cell);
  });

  synchronization.onDidCloseNotebookDocument(({ notebookDocument: { uri } }) => {
    close(uri);
  });

  function rearrange(notebook: Notebook, structure: NonNullable<NotebookDocumentChangeEvent['cells']>['structure']): void {
    if (!structure) return;
    const { array, didOpen = [], didClose = [] } = structure;
    for (const { uri } of didClose) {
      notebook.remove(uri);
      session.close(uri);
    }
    const opened = didOpen.filter(isPython).map((cell) => notebook.add(cell.uri, cell.version, cell.text));
    const order = [...notebook.order];
    order.splice(array.start, array.deleteCount, ...(array.cells ?? []).map(({ document }) => document));
    notebook.arrange(order);
    for (const cell of opened) session.add(cell);
    session.modules.edited(null);
  }

  function close(uri: string): void {
    const notebook = notebooks.get(uri);
    if (!notebook) return;
    notebooks.delete(uri);
    for (const cell of notebook.cells) session.close(cell.uri);
    notebook.dispose();
  }
}

function isPython({ languageId }: { readonly languageId: string }): boolean {
  return languageId === 'python';
}
