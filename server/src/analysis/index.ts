// The door of the analysis core. Everything outside this folder imports from here and from nowhere deeper.
export * from './model.ts';
