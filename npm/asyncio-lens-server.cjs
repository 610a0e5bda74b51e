#!/usr/bin/env node
// A language server that nobody told how to talk talks over its standard streams.
if (!process.argv.some((arg) => /^--(?:stdio|node-ipc|pipe|socket)\b/.test(arg))) process.argv.push('--stdio');
require('../dist/server.js');
