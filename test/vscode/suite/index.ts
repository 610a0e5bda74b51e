// The suite for the Node extension host: every case.
import { runMocha } from '../harness/run-mocha';

export function run(): Promise<void> {
  return runMocha(() => import('./cases'));
}
