// Keystrokes, bursts, cold start and memory after opening, next to the empty and the parse-only server.
import { median, ratio } from '../statistics.mjs';
import { emptyServer, measure, parseOnlyServer } from './measure.mjs';

/** Rows of one file. Runs of the server and of the floors alternate, so that each run has floors right before and after it. */
export async function measureLatency({ name, file }, command, { runs, edits, coldStarts }, progress) {
  const task = { what: 'latency', file, coldStarts, edits };
  const measureFloors = async () => {
    progress(`${name}: floors`);
    return { empty: await measure({ ...task, command: emptyServer }), parse: await measure({ ...task, command: parseOnlyServer }) };
  };
  const measured = [];
  let before = await measureFloors();
  for (let run = 1; run <= runs; run++) {
    progress(`${name}: run ${run} of ${runs}`);
    const pull = await measure({ ...task, command, pull: true, verify: true });
    const push = await measure({ ...task, command, pull: false, coldStarts: 1 });
    const after = await measureFloors();
    measured.push({ pull, push, floors: [before, after] });
    before = after;
  }
  return { rows: rowsOf(name, measured), measured };
}

function rowsOf(file, measured) {
  const row = (measure, unit, figure, of = 'pull') => {
    const own = median(measured.map((run) => figure(run[of])));
    const perRun = (floor) => measured.map((run) => (figure(run.floors[0][floor]) + figure(run.floors[1][floor])) / 2);
    const [empty, parse] = ['empty', 'parse'].map(perRun);
    // The median of the runs' ratios, not the ratio of medians: own and floor of one run saw the same machine.
    const ratioTo = (floors) => median(measured.map((run, i) => ratio(figure(run[of]), floors[i])));
    return { measure, file, unit, own, empty: median(empty), parse: median(parse), perEmpty: ratioTo(empty), perParse: ratioTo(parse) };
  };
  const property = (measure, key) => ({ measure, file, unit: '', own: measured.every((run) => run.pull[key] === true) });
  return [
    row('keystroke p50', 'ms', ({ keystroke }) => keystroke.p50),
    row('keystroke p95', 'ms', ({ keystroke }) => keystroke.p95),
    { ...row('burst of 20, publishes', '', ({ burst }) => burst.publishes, 'push'), perEmpty: null, perParse: null },
    row('burst of 20, time', 'ms', ({ burst }) => burst.ms, 'push'),
    row('cold start', 'ms', ({ coldStart }) => coldStart.spawnToDiagnostics),
    // Without /proc there is no figure at all.
    ...(measured[0].pull.memory === null ? [] : [row('memory after open', 'MB', ({ memory }) => memory)]),
    property('same after undo', 'sameAfterUndo'),
    property('incremental equals fresh', 'incrementalEqualsFresh'),
  ];
}
