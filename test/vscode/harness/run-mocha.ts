// Mocha inside an extension host, in Node or in a web worker.
import Mocha from 'mocha';
import { print } from './print';

/** Rejects when a test fails, which makes VS Code end with an exit code other than 0. */
export async function runMocha(loadCases: () => Promise<unknown>): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    // Machines of CI are shared; who waits for something that never comes gives up earlier and says for what.
    timeout: 120_000,
    slow: 5_000,
    forbidOnly: true,
    forbidPending: true,
    failZero: true,
  });
  Mocha.reporters.Base.consoleLog = print;
  // Defines `describe` and `it`; the files that use them must be loaded afterwards.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await loadCases();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the tests failed.`);
}
