// Words the corpus is made of, and what may be planted in it.

/** Planted problems. */
export const kinds = {
  'unawaited-coroutine': 'a coroutine function called as a statement, never awaited',
  'unawaited-coroutine-imported': 'the same, the coroutine function comes from another module of the corpus',
  'unawaited-method': 'self.method() of a coroutine method called as a statement',
  'unawaited-stdlib': 'asyncio.sleep(...) or another coroutine of the standard library called as a statement',
  'blocking-call': 'a blocking call of the standard library directly inside an async function',
  'blocking-helper-local': 'an async function calls a sync helper of its module that blocks',
  'blocking-helper-imported': 'an async function calls a sync helper of another module that blocks',
  'blocking-helper-deep': 'the same through two or more sync calls',
  'task-not-kept': 'the result of create_task / ensure_future dropped',
  'cancellation-swallowed': 'CancelledError (or BaseException, or everything) caught around an await and not raised again',
  'run-inside-loop': 'asyncio.run or run_until_complete inside an async function',
  'sync-lock-across-await': 'a threading lock held over an await',
  'sync-with-on-async-cm': 'with instead of async with on an async context manager',
  'sync-for-on-async-iterator': 'for instead of async for on an async generator',
};

export const nouns = [
  'order', 'user', 'session', 'invoice', 'report', 'event', 'device', 'ticket', 'payload', 'record',
  'account', 'message', 'batch', 'index', 'cache', 'token', 'metric', 'stream', 'profile', 'channel',
];
export const verbs = [
  'load', 'fetch', 'store', 'refresh', 'merge', 'validate', 'publish', 'collect',
  'render', 'sync', 'update', 'resolve', 'dispatch', 'export', 'notify', 'archive',
];
export const adjectives = ['pending', 'remote', 'local', 'daily', 'active', 'stale', 'primary', 'shared', 'nested', 'partial', 'recent', 'foreign'];
export const words =
  'the value is kept until the next refresh and then dropped so that callers never see a half written state when several workers read it'.split(' ');

export const importedModules = [
  'asyncio', 'contextlib', 'logging', 'os', 'shutil', 'socket', 'sqlite3', 'subprocess', 'threading', 'time', 'urllib.request',
];

/** `{n}` becomes a number, `{path}` a quoted file name. */
export const blockingCalls = [
  'time.sleep({n})',
  'open({path}).read()',
  'subprocess.run(["sync", {path}])',
  'os.system({path})',
  'socket.create_connection(("db", {n}))',
  'urllib.request.urlopen({path})',
  'shutil.copyfile({path}, "copy")',
  'sqlite3.connect({path})',
];
