// What the data files in this folder may say about an API. `schema.json` says the same for editors and for the test that checks every file.

/** How long a call can keep the event loop: for somebody else without bound, as long as the data is large, one system call, processor time. */
export type Cost = 'wait' | 'data' | 'syscall' | 'cpu';

/** Groups of blocking calls: they choose the wording, and users can switch them off as `blocking-<category>`. */
export type BlockingCategory =
  | 'sleep' | 'http' | 'http-client' | 'file-open' | 'file-io' | 'path-io' | 'path-stat' | 'fs-tree' | 'archive'
  | 'subprocess' | 'process-wait' | 'input' | 'socket' | 'dns' | 'db-driver' | 'orm-session' | 'cloud-sdk' | 'cache-broker'
  | 'thread-join' | 'sync-primitive' | 'sync-queue' | 'future-result' | 'cpu-call' | 'debugger' | 'server-run' | 'other-network' | 'import' | 'gui' | 'device';

/** Names an argument: by position (0-based, `self` not counted), by keyword, or either. */
export interface ArgumentRef {
  readonly position?: number;
  readonly keyword?: string;
}

/** True when the named argument is a literal with this value (numbers compare by value: 0 is 0.0), or is there at all. */
export type ArgumentTest =
  | (ArgumentRef & { readonly is: boolean | number | string | null })
  | (ArgumentRef & { readonly isNot: boolean | number | string | null })
  | (ArgumentRef & { readonly present: true })
  | (ArgumentRef & { readonly absent: true })
  /** The argument's expression names this constant somewhere: `WNOHANG` in `os.WNOHANG | os.WUNTRACED`. */
  | (ArgumentRef & { readonly mentions: string });

export interface Blocking {
  readonly category: BlockingCategory;
  readonly cost: Cost;
  /** Silent when any of these holds: `q.get(block=False)`, `select(..., 0)`. */
  readonly unless?: readonly ArgumentTest[];
  /** Only when the receiver's constructor call satisfies all of these: `put` blocks only on a queue built with a `maxsize`. A constructor we cannot see does not satisfy. */
  readonly receiver?: readonly ArgumentTest[];
  /** The argument that is read or written. Silent when it is known to be in memory (`io.BytesIO`, a list, a string); with `surely`, reported only when it is known to be a file. */
  readonly source?: ArgumentRef & { readonly surely?: true };
  /** `iteration`: the call is lazy; only the loop over its result blocks. Default `call`. */
  readonly at?: 'call' | 'iteration' | 'enter';
  /** Default true: a thread may run it instead. false: thread-bound objects, where one helper for the whole unit of work is the answer. */
  readonly offload?: boolean;
  /** Known, but only reported on request. */
  readonly off?: boolean;
}

/** An async counterpart. */
export interface Twin {
  /** `asyncio.sleep`: same arguments, awaited. `httpx.AsyncClient.get`: method of an async context manager that is opened around the call. */
  readonly call: string;
  readonly form: 'await' | 'client-method' | 'async-with' | 'mention';
  /** Position/keyword arguments that carry over, besides those `renames` names; others make the rewrite impossible. Absent: all carry over. */
  readonly keeps?: { readonly positional?: number; readonly keywords?: readonly string[] };
  readonly renames?: Readonly<Record<string, string>>;
  /** Python version of a standard-library twin. */
  readonly since?: string;
}

export interface Offload {
  /** The argument that is run elsewhere. */
  readonly callable: ArgumentRef;
  readonly runsIn: 'thread' | 'process' | 'interpreter' | 'loop' | 'greenlet';
  /** It has run when the call returns; otherwise the call only hands it over. */
  readonly atOnce?: true;
}

export interface Resource {
  /** Methods that close it, awaited or not. */
  readonly close: readonly string[];
  readonly asyncWith: boolean;
  readonly with: boolean;
}

export interface Api {
  readonly kind: 'function' | 'class' | 'method' | 'property' | 'module' | 'constant';
  /** Calling gives an awaitable of this sort (for a class: its instances are). `coroutine` must be awaited; `task` and `future` run on their own; `handle` may be awaited or entered with `async with` (aiohttp's request context). */
  readonly awaitable?: 'coroutine' | 'task' | 'future' | 'handle';
  /** The class of the result (of a property: its value). `self` for fluent APIs. */
  readonly returns?: string;
  /** What `await`ing the result gives. */
  readonly awaited?: string;
  /** The class of the items a loop over the result gives (of a class: a loop over an instance), sync or async. */
  readonly yields?: string;
  /** The result (after `await` where it is awaitable) is a tuple of these classes; `object` where an item is of no interest. */
  readonly unpacks?: readonly string[];
  readonly blocks?: Blocking;
  /** A call with any of these arguments makes its receiver non-blocking: `sock.setblocking(False)`. */
  readonly unblocks?: readonly ArgumentTest[];
  readonly twins?: readonly Twin[];
  readonly offload?: Offload;
  /** Arguments that must be awaitables (coroutine, not coroutine function): positions, or `all`. */
  readonly takesAwaitable?: readonly number[] | 'all';
  /** Arguments whose awaitables are run or kept by the callee: positions or `all` (superset of takesAwaitable where both are given). */
  readonly keepsAwaitable?: readonly number[] | 'all';
  /** Creates a task of its awaitable argument; the loop keeps only a weak reference. `owned`: the receiver keeps the task (TaskGroup). */
  readonly startsTask?: 'weak' | 'owned';
  /** Runs an event loop until the argument is done; cannot be called while one runs. */
  readonly runsLoop?: boolean;
  /** Of a module: packages that, once imported, let its loops run inside one another. */
  readonly nestedBy?: readonly string[];
  /** Base classes, for inherited methods. */
  readonly bases?: readonly string[];
  /** What `with x as y` / `async with x as y` binds: `self`, or a class. */
  readonly enter?: string;
  readonly asyncEnter?: string;
  readonly lock?: 'thread' | 'process' | 'asyncio';
  readonly resource?: Resource;
  /** A scope that limits time or cancels: `asyncio.timeout`. */
  readonly scope?: 'timeout' | 'task-group' | 'suppress' | 'exit-stack' | 'transaction' | 'closing';
  /** As a decorator: `keeps` the decorated function's nature (a coroutine function stays one), `replaces` it with something else, `offloads` it to a thread (calling gives an awaitable), `context-manager` makes a factory of (async) context managers. */
  readonly decorator?: 'keeps' | 'replaces' | 'offloads' | 'context-manager' | 'property' | 'coroutine' | 'cached' | 'overload' | 'static' | 'class-method' | 'route' | 'fixture';
  /** First and last Python version that have it; first that deprecates it. */
  readonly since?: string;
  readonly until?: string;
  readonly deprecated?: string;
  /** Formats or prints its arguments: a coroutine among them is a mistake. Positions or `all`. */
  readonly formats?: readonly number[] | 'all';
  /** Never reported, though it looks like its neighbours: path arithmetic, `Popen.poll`. Documentation of a decision. */
  readonly harmless?: true;
  /** Limits concurrency when entered or acquired. */
  readonly limits?: true;
  /** `running`: fails in a thread whose loop is not running. `own-thread`: works on a loop and must be called in that loop's thread. */
  readonly loop?: 'running' | 'own-thread';
  /** A lock whose holder waits for itself when it takes it again. */
  readonly reentrant?: false;
  /** Of a `route` decorator: the framework runs plain functions in a thread. */
  readonly plainInThread?: true;
  /** A class that keeps a pool of connections, to be made once and shared. */
  readonly longLived?: true;
  /** Base class whose direct subclasses' async methods are called by a framework. */
  readonly note?: string;
}

/**
 * A data file: tables by top-level package. Keys below a package are qualified names without it; `{a,b}` and `|` expand:
 * `"requests": { "{get,post}": {...}, "Session": {...}, "Session.{get,post}": {...} }`. The key `""` is the module itself.
 * Double-underscore methods stand for the syntax that calls them: `Popen.__exit__` leaving a `with`, `Cursor.__iter__` a loop, `PurePath.__truediv__` `/`,
 * `Database.__getitem__` an index, `Retrying.__call__` calling an instance. `Class.__getattr__` stands for every member the class and its bases do not list:
 * kind `method` for any such method, kind `property` for any such attribute.
 */
export interface KnowledgeFile {
  readonly packages: Readonly<Record<string, Readonly<Record<string, Api>>>>;
  /** Other spellings of a qualified name or prefix: `redis.client.Redis` → `redis.Redis`. */
  readonly aliases?: Readonly<Record<string, string>>;
}
