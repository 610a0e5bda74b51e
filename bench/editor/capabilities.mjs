/** What a modern editor says of itself. Without `pull` it is one that waits for diagnostics to be published. */
export function initializeParams(rootUri, rootPath, pull) {
  return {
    processId: process.pid,
    clientInfo: { name: 'bench', version: '1' },
    locale: 'en',
    rootUri,
    rootPath,
    workspaceFolders: [{ uri: rootUri, name: 'bench' }],
    trace: 'off',
    capabilities: {
      general: { positionEncodings: ['utf-16'], staleRequestSupport: { cancel: true, retryOnContentModified: [] } },
      window: { workDoneProgress: true, showMessage: {} },
      workspace: {
        applyEdit: true,
        configuration: true,
        workspaceFolders: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        ...(pull ? { diagnostics: { refreshSupport: true } } : {}),
        workspaceEdit: { documentChanges: true },
      },
      textDocument: {
        synchronization: { dynamicRegistration: true, didSave: true },
        publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, dataSupport: true, tagSupport: { valueSet: [1, 2] } },
        ...(pull ? { diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true } } : {}),
        codeAction: {
          isPreferredSupport: true,
          dataSupport: true,
          resolveSupport: { properties: ['edit'] },
          codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source', 'source.fixAll'] } },
        },
        hover: { contentFormat: ['markdown', 'plaintext'] },
      },
    },
  };
}
