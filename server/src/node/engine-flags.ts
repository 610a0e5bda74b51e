// How V8 runs the server. Before anything else is loaded: what is kept of compiled code is taken only under the same flags.
import { setFlagsFromString } from 'node:v8';

// Facts live long and typing leaves little behind: a young generation that grows would only hold memory (20 MB measured on 5,000 lines).
setFlagsFromString('--semi-space-growth-factor=1');
// Garbage among what lives long waits for less: 2,000 keystrokes on 5,000 lines end at 98 instead of 126 MB.
setFlagsFromString('--heap-growing-percent=20');
// A start runs everything a little and nothing for long: compiling it on a second thread costs more than it gives (590 → 440 ms of processor
// time and 82 → 78 MB on 5,000 lines). What stays hot is compiled a little later. Later versions of V8 have a compiler between, and complain.
if (parseInt(process.versions.v8) < 12) setFlagsFromString('--interrupt-budget=400000');
