// The case files that must also hold in a browser. They may import `vscode` and `node:assert/strict` only.
import './cases/activation';
import './cases/diagnostics';
import './cases/first-fix';
import './cases/hover';
import './cases/seeing';
import './cases/project';
import './cases/settings';
import './cases/rule-pages';
import './cases/suppressions';
import './cases/table';
import './cases/package-lists';
import './cases/notebooks';
import './cases/snippets';
