// The files that are measured.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const interpreters = process.platform === 'win32' ? ['python', 'py'] : ['python3', 'python', ...[15, 14, 13, 12, 11, 10, 9, 8].map((minor) => `python3.${minor}`)];

/** Both are synthetic and dense; CPython's test is one class of 2,000 lines, written by people. */
export function findSubjects(singlesFolder) {
  const subjects = ['single_5k.py', 'single_20k.py'].map((name) => ({ name, file: path.join(singlesFolder, name) }));
  const cpythonTest = findCpythonTest();
  if (cpythonTest) return { subjects: [...subjects, { name: 'test_tasks.py', ...cpythonTest }], notes: [`test_tasks.py is that of CPython ${cpythonTest.version}.`] };
  return {
    subjects,
    notes: ["test_tasks.py was left out: no Python on this machine has CPython's test package (Debian: apt install libpython3.11-testsuite)."],
  };
}

/** Not imported: the package may need modules that a small Python lacks. */
function findCpythonTest() {
  for (const interpreter of interpreters) {
    const [version, folder] = askForLibrary(interpreter);
    const file = folder && path.join(folder, 'test/test_asyncio/test_tasks.py');
    if (file && existsSync(file)) return { file, version };
  }
  return findBelow('/usr/lib');
}

function askForLibrary(interpreter) {
  const script = "import platform, sysconfig; print(platform.python_version()); print(sysconfig.get_path('stdlib'))";
  try {
    return execFileSync(interpreter, ['-c', script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 }).split(/\r?\n/);
  } catch {
    return []; // not there, or a stub that only knows how to install it
  }
}

/** Debian's package of tests does not bring an interpreter with it. */
function findBelow(folder) {
  if (!existsSync(folder)) return null;
  for (const name of readdirSync(folder).filter((each) => /^python3\.\d+$/.test(each))) {
    const file = path.join(folder, name, 'test/test_asyncio/test_tasks.py');
    if (existsSync(file)) return { file, version: name.replace('python', '') };
  }
  return null;
}
