// One run of a test suite inside a real extension host, bounded in time, leaving nothing behind.
import fs from 'node:fs';
import path from 'node:path';
import { isWorkbenchOwn, refusedConnections } from './network-guard.mjs';
import { startServer } from './server.mjs';
import { createTranscript } from './transcript.mjs';
import { offerWebExtensions } from './web-extensions.mjs';
import { openWorkbench, saveScreenshot } from './workbench.mjs';

const preload = path.join(import.meta.dirname, 'refuse-network.cjs');
const cannotStart = 'No extension host found that can launch the test runner';
const screenshotRequest = /^\[\[screenshot (\/.+\.png)\]\]$/;

/** Resolves to the exit code of the suite; 1 when it could not run, did not end, or asked another machine. */
export async function runTests(options) {
  fs.mkdirSync(options.userDataDir, { recursive: true });
  const networkRecord = path.join(options.userDataDir, 'refused-connections.txt');
  fs.rmSync(networkRecord, { force: true });

  const transcript = createTranscript({ verbose: options.verbose });
  const run = { ending: deferred(), transcript, networkRecord };
  const release = endEarly(run.ending, options.timeoutSeconds);

  const opening = open(options, run).catch((error) => run.ending.resolve({ code: 1, reason: error.message }));
  const { code, reason } = await run.ending.promise;
  const attempts = [...(run.workbench?.attempts() ?? []), ...refusedConnections(networkRecord)];
  if (run.workbench && options.screenshot) await saveScreenshot(run.workbench.page, options.screenshot);
  await close(run);
  // Ended while it was still starting: what came up meanwhile has to go as well.
  await opening;
  await close(run);
  release();

  if (code !== 0) transcript.printAside();
  if (reason) console.error(reason);
  return reportNetwork(attempts) ? code || 1 : code;
}

async function open(options, run) {
  const { ending, transcript, networkRecord } = run;
  run.server = await startServer({
    ...options,
    testDriver: true,
    preload,
    env: {
      EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }),
      VSCODE_HOST_NETWORK_RECORD: networkRecord,
      VSCODE_HOST_LAUNCHER: String(process.pid),
    },
  });
  const { server } = run;
  server.exited.then(() => ending.resolve({ code: 1, reason: `The VS Code server ended early.\n${server.output()}` }));

  run.workbench = await openWorkbench(options);
  const { page } = run.workbench;
  page.on('console', (message) => {
    transcript.page(message.type(), message.text(), message.location().url);
    // The workbench would wait for ever.
    if (message.text().startsWith(cannotStart)) ending.resolve({ code: 1, reason: message.text() });
  });
  page.on('pageerror', (error) => transcript.page('error', error.stack ?? error.message));
  page.on('crash', () => ending.resolve({ code: 1, reason: 'The page of the workbench crashed.' }));
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const file = screenshotRequest.exec(String(args[0]))?.[1];
    return file ? saveScreenshot(page, file) : transcript.log(type, args);
  });
  await page.exposeFunction('codeAutomationExit', (code) => ending.resolve({ code }));
  const isWeb = options.developmentKind === 'web';
  if (isWeb) await offerWebExtensions(page, server.origin, options);
  await page.goto(server.address(options.folder, isWeb ? [] : payloadOf(options, server)));
}

function payloadOf({ developmentPaths, testsPath }, { remoteUri }) {
  return [
    ...developmentPaths.map((folder) => ['extensionDevelopmentPath', remoteUri(folder)]),
    ['extensionTestsPath', remoteUri(testsPath)],
    ['skipWelcome', 'true'],
  ];
}

async function close(run) {
  await run.workbench?.close().catch(() => {});
  await run.server?.stop();
}

/** Time and signals end a run as well; the returned function lets go of both. */
function endEarly(ending, timeoutSeconds) {
  const reason = `The tests did not end within ${timeoutSeconds} s; everything was stopped.`;
  const timer = setTimeout(() => ending.resolve({ code: 1, reason }), timeoutSeconds * 1000);
  const interrupt = (signal) => ending.resolve({ code: 130, reason: `Stopped by ${signal}.` });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, interrupt);
  return () => {
    clearTimeout(timer);
    for (const signal of signals) process.off(signal, interrupt);
  };
}

/** True when something other than the workbench itself asked for another machine. */
function reportNetwork(attempts) {
  const own = attempts.filter(isWorkbenchOwn);
  const foreign = attempts.filter((address) => !isWorkbenchOwn(address));
  if (own.length > 0) console.log(`Requests of the workbench itself, stopped: ${own.join(', ')}`);
  if (foreign.length > 0) console.error(`Requests to other machines, stopped:\n  ${foreign.join('\n  ')}`);
  return foreign.length > 0;
}

function deferred() {
  let resolve;
  const promise = new Promise((settle) => (resolve = settle));
  return { promise, resolve };
}
