// Style is the formatter's business; these rules keep the layers apart and the types honest.
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', 'dist-test/**', '.cache/**', 'node_modules/**', 'examples/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    // The core is pure: no editor, no protocol, no platform.
    files: ['server/src/analysis/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: '^(vscode|node:|fs|path|os|@vscode|vscode-)', message: 'The analysis core imports no editor, protocol or platform.' }] }],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require', 'window', 'document', 'setTimeout', 'Date', 'performance'],
    },
  },
  {
    files: ['server/src/analysis/**/*.ts'],
    ignores: ['server/src/analysis/syntax/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '^(vscode|node:|fs|path|os|@vscode|vscode-|web-tree-sitter)', message: 'Only analysis/syntax knows web-tree-sitter.' }] }] },
  },
  {
    files: ['server/src/analysis/rules/*.ts'],
    ignores: ['server/src/analysis/rules/{index,evaluate,selection}.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '^(vscode|node:|web-tree-sitter)', message: 'Rules read facts.' }] }] },
  },
  {
    // Everything else comes in through the door.
    files: ['server/src/{lsp,check,config,explain,node,browser}/**/*.ts', 'client/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: 'analysis/(?!index\\.ts$)', message: 'Import from analysis/index.ts.' }] }] },
  },
  {
    // Runs in the server of the browser too.
    files: ['server/src/notebook/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '^(vscode|node:|fs|path|os|@vscode)', message: 'Cells are plain text here.' }] }] },
  },
  { files: ['server/src/check/**/*.ts', 'scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.mjs', '**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
