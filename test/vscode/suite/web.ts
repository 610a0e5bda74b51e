// The suite for the web-worker extension host: the cases that a user of the browser build relies on.
import { runMocha } from '../harness/run-mocha';

export function run(): Promise<void> {
  return runMocha(() => import('./web-cases'));
}
