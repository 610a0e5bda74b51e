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
  /** Silent where the receiver is made with any of these arguments: a datagram socket has nothing to wait for when it connects. */
  readonly unlessReceiver?: readonly ArgumentTest[];
  /** The argument is an address. Silent where the function tests that it is a `data:` one. */
  readonly address?: ArgumentRef;
  /** It waits only until its descriptor is ready, and not for one that is: `sock.recv` in a callback of `add_reader`. */
  readonly untilReady?: true;
  /** Methods that tell whether there is anything to wait for. Silent behind a call of one on the same object: `while not q.empty(): q.get()`. */
  readonly askedBy?: readonly string[];
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
  /** What a loop's callback is called with: the arguments behind it, or the object it was registered on. */
  readonly given?: 'rest' | 'receiver';
  /** The call itself gives what the callable gave: a coroutine among it can still be awaited. */
  readonly passes?: true;
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
  /** A call with any of these arguments gives something else, of which nothing is known: a database in memory. */
  readonly returnsUnless?: readonly ArgumentTest[];
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
  /**
   * What a function is called with, `self` not counted (`object`: of no interest): the one given as `callable`; without that the one that this decorates or,
   * of a method, that overrides it. A decorator without `arguments`: those of its receiver's method that has the function's name.
   */
  readonly hands?: { readonly callable?: ArgumentRef; readonly arguments?: readonly string[] };
  /** A method that its library calls as a plain one: what an override gives is not awaited. */
  readonly calledPlain?: true;
  /** Calls this argument, now or later, and does not await: what it gives is dropped (`atexit.register`), tested (`filter`) or used as a value (`sorted(key=)`). */
  readonly calls?: { readonly callable: ArgumentRef; readonly result: 'dropped' | 'tested' | 'used' };
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
  /** A timeout scope whose block, once it is left too late, raises `TimeoutError`: from outside the block. */
  readonly expires?: true;
  /** Gives the time of a clock that is not the loop's; `seconds`: in its unit. */
  readonly clock?: 'seconds' | 'other';
  /** The argument is a time of the loop's clock. `relative`: the neighbour that takes a duration instead. */
  readonly deadline?: ArgumentRef & { readonly relative?: string };
  /** The argument's one value is seen by every task: it must not be changed in place. */
  readonly shares?: string;
  /** Raises RuntimeError where no event loop is running. */
  readonly needsLoop?: true;
  /** A coroutine only where a coroutine function calls it: elsewhere the library runs it and gives the result (Pyrogram's `app.send_message(…)` in a plain script), or a version still in use has it as a plain call. */
  readonly plainOffLoop?: true;
  /** What the standard library has for it, with the same arguments. */
  readonly successor?: { readonly call: string; readonly since: string };
  /** Before Python 3.11 it raises `asyncio.TimeoutError`, a class of its own. */
  readonly raisesOldTimeout?: true;
  /** An argument that wants an object with the number in it: `timeout=5` should be `timeout=ClientTimeout(total=5)`. What becomes of a plain number. */
  readonly wraps?: { readonly argument: string; readonly in: string; readonly as: string; readonly number: 'raises' | 'deprecated' };
  /** As a decorator: `keeps` the decorated function's nature (a coroutine function stays one), `replaces` it with something else, `offloads` it to a thread (calling gives an awaitable), `context-manager` makes a factory of (async) context managers. */
  readonly decorator?: 'keeps' | 'replaces' | 'offloads' | 'context-manager' | 'property' | 'coroutine' | 'cached' | 'overload' | 'static' | 'class-method' | 'route' | 'fixture';
  /** As a decorator: the only kind of function it can work on. `plain`: it calls the function itself and never awaits what that gives. */
  readonly decorates?: 'plain' | 'generator' | 'async-generator';
  /** An argument that a framework calls later; what it gives is dropped without being awaited. */
  readonly callsLater?: ArgumentRef;
  /** Arguments it loops over with a plain `for`: positions or `all`. */
  readonly iterates?: readonly number[] | 'all';
  /** Arguments that must be functions or classes, not what calling them gives. */
  readonly takesCallable?: readonly number[];
  /** Of a property: reading it before the loop runs raises. */
  readonly beforeLoop?: true;
  /** Only describes the work; it is done, on the caller's thread, when somebody loops over the result. */
  readonly lazy?: true;
  /** Words that, anywhere in a file, say that something awaits the coroutine after all: other task classes, executors. */
  readonly awaitedWith?: readonly string[];
  /** What its library wants in its place, though it still works. */
  readonly superseded?: string;
  /** As a decorator: only means something on a test. */
  readonly testsOnly?: true;
  /** Keyword arguments that have another name now. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Of a property: a list of functions that run when the application starts. The words stand in a file that also ends what they start. */
  readonly startup?: readonly string[];
  /** Of such a list whose functions are awaited before the application serves: the list beside it that takes generators, run up to `yield` then and on at the end. */
  readonly contexts?: string;
  /** An argument without which a session reads expired objects again where nobody can await. */
  readonly expiry?: ArgumentRef;
  /** First and last Python version that have it; first that deprecates it. */
  readonly since?: string;
  readonly until?: string;
  readonly deprecated?: string;
  /** Of a loop policy: what makes its loops, for `asyncio.run(…, loop_factory=…)`; `default`: the loops are what `asyncio.run` makes anyway. */
  readonly loopFactory?: string;
  /** Keyword arguments it takes; any other is an error, even where it could be meant for a callable that is passed along. */
  readonly keywords?: readonly string[];
  /** Of a module: packages whose loops stand in for its own, and behave differently in what is not documented. */
  readonly otherLoops?: readonly string[];
  /** Of a module: keyword arguments that members of it had once, until a last version. */
  readonly formerKeywords?: readonly { readonly keyword: string; readonly of: readonly string[]; readonly deprecated: string; readonly until: string }[];
  /** Formats or prints its arguments: a coroutine among them is a mistake. Positions or `all`. */
  readonly formats?: readonly number[] | 'all';
  /** Compares these arguments with something: a coroutine that is made there equals nothing. */
  readonly compares?: readonly number[];
  /** Needs plain values at these positions: a coroutine there is a mistake. */
  readonly readsValue?: readonly number[] | 'all';
  /** What becomes of the items of its first argument (`zip`: of all): `kept` in a collection, `read` as values, both at once; `passed` on one by one. */
  readonly items?: 'kept' | 'read' | 'passed';
  /** As a decorator: keeps what a call gave and gives the same object again. */
  readonly caches?: true;
  /** A log handler that speaks to another machine inside the logging call. */
  readonly logs?: 'remote';
  /** Never reported, though it looks like its neighbours: path arithmetic, `Popen.poll`. Documentation of a decision. */
  readonly harmless?: true;
  /** Limits concurrency when entered or acquired; `rate`: how often that may happen, so that one task after the other waits as well. */
  readonly limits?: true | 'rate';
  /** Called in a coroutine, gives the loop that runs it. */
  readonly ownLoop?: true;
  /** Hands its first argument to the loop in this one and gives a thread's future. */
  readonly submitsTo?: ArgumentRef;
  /** Waits for the end of what the receiver's creation started, which may never come while nobody reads those of these streams that are pipes there. */
  readonly starvedBy?: readonly string[];
  /** Cannot be made without a running loop. */
  readonly madeOnLoop?: true;
  /** What its awaitable methods do once `async with` has closed it; `fails-unread`: unless the data was read before. */
  readonly afterClose?: 'fails' | 'fails-unread';
  /** Done only when this method of the same object has been awaited behind it: `close` and `wait_closed`, `write` and `drain`. */
  readonly followUp?: string;
  /** One coroutine at a time may use it; a second one fails or breaks the first. */
  readonly oneAtATime?: true;
  /** Has `put`, `get`, `task_done` and `join` as `asyncio.Queue` has them. */
  readonly queue?: true;
  /** Coroutines wait for it under a lock of their own, and whoever wakes them must hold that: `asyncio.Condition`. */
  readonly condition?: true;
  /** Only lets time pass. */
  readonly pause?: true;
  /** Belongs to one event loop: the one that is current where it is made (up to Python 3.9), or that first makes somebody wait for it. */
  readonly bindsLoop?: true;
  /** Of a module: what came in its place, from which Python version on, and where its names are found there unchanged (`names`: only these). */
  readonly ended?: { readonly by: string; readonly since?: string; readonly module?: string; readonly names?: readonly string[] };
  /** Of a module of the standard library: the package of this name is an old copy of it, which Python never imports. */
  readonly backport?: true;
  /** `running`: fails in a thread whose loop is not running. `own-thread`: works on a loop and must be called in that loop's thread. */
  readonly loop?: 'running' | 'own-thread';
  /** A lock whose holder waits for itself when it takes it again. */
  readonly reentrant?: false;
  /** Of a `route` decorator: the framework runs plain functions in a thread. */
  readonly plainInThread?: true;
  /** A class that keeps a pool of connections, to be made once and shared. */
  readonly longLived?: true;
  /** Waits for another machine without any limit of its own; with a test: when its arguments say so. */
  readonly unlimited?: true | ArgumentTest;
  /** Each thread has its own values in it; what does that for tasks. */
  readonly perThread?: string;
  /** Coordinates threads; what coordinates tasks in the same way. */
  readonly forTasks?: string;
  /** As a decorator that makes fixtures: names that once replaced a part of a plugin, and mean nothing to it any more. */
  readonly formerNames?: readonly string[];
  /** What looks into an exception group, where this is given one as its first argument. */
  readonly forGroups?: string;
  /** What is meant for coroutines (of a decorator: for coroutine functions) where this takes others as well. */
  readonly forCoroutines?: string;
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
  /** Attributes that tell what a class imported from elsewhere is, in files that hold the word: `Book.objects` in one that speaks of Django. */
  readonly conventions?: Readonly<Record<string, { readonly returns: string; readonly word: string }>>;
  /** Other spellings of a qualified name or prefix: `redis.client.Redis` → `redis.Redis`. */
  readonly aliases?: Readonly<Record<string, string>>;
}
