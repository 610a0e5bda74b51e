// The case files that must also hold in a browser. They may import `vscode` and `node:assert/strict` only.
import './cases/activation';
