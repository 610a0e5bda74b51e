// "Which one do I need?" as a table: questions whose answers lead to further questions or to an outcome. Data only; the tests walk every path.
import type { Locale } from '../../../server/src/analysis/index.ts';

type Words = Readonly<Record<Locale, string>>;

export interface Answer {
  readonly label: Words;
  readonly detail?: Words;
  /** Name of a question or of an outcome. */
  readonly next: string;
}

export interface Question {
  readonly ask: Words;
  readonly answers: readonly Answer[];
}

export interface Outcome {
  readonly title: Words;
  readonly reason: Words;
  /** The page to read on. */
  readonly concept: string;
  /** Prefixes of the snippets that fit, the best one first. */
  readonly snippets: readonly string[];
}

const say = (en: string, chinese: string): Words => ({ en, 'zh-cn': chinese });

export const firstQuestion = 'work';

/** The same question leads elsewhere on each path. */
const ofLibrary = (yes: string, partly: string, no: string): Question => ({
  ask: say('Is there an asynchronous version of the calls that wait?', '那些需要等待的调用，有异步版本吗？'),
  answers: [
    { label: say('Yes: own code, or a library made for asyncio', '有：自己的代码，或支持 asyncio 的库'), next: yes },
    { label: say('For some calls only', '只有一部分有'), next: partly },
    { label: say('No: the library blocks until it is done', '没有：库会一直阻塞到完成'), next: no },
  ],
});

const isService = say('There is no end: it serves requests or listens', '没有终点：持续处理请求或监听消息');

export const questions: Readonly<Record<string, Question>> = {
  work: {
    ask: say('What does the program spend its time on?', '程序的时间主要花在哪里？'),
    answers: [
      { label: say('Waiting', '等待'), detail: say('for the network, databases, files, other programs', '等网络、数据库、文件或其他程序'), next: 'count' },
      { label: say('Computing', '计算'), detail: say('parsing, mathematics, images, compression', '解析、数学运算、图像处理、压缩'), next: 'isolation' },
      { label: say('Both, each for a good part', '两者都多'), detail: say('such as fetching pages and evaluating them', '例如抓取页面后再做大量分析'), next: 'both' },
      { label: say('Neither: it does little', '都不多：做的事情很少'), detail: say('a script with one request, a tool that starts and ends', '只发一个请求的脚本，跑完就结束的小工具'), next: 'plain' },
    ],
  },
  count: {
    ask: say('How many waits are open at the same time?', '同一时刻有多少个等待在进行？'),
    answers: [
      { label: say('One: each step needs the one before', '一个：每一步都依赖上一步'), next: 'plain' },
      { label: say('A few, up to some dozens', '几个到几十个'), next: 'library' },
      { label: say('Hundreds or thousands', '成百上千个'), next: 'libraryOfMany' },
    ],
  },
  library: ofLibrary('shape', 'asyncioAndThreads', 'around'),
  libraryOfMany: ofLibrary('shapeOfMany', 'asyncioAndThreads', 'boundedThreads'),
  around: {
    ask: say('Is the program around it asynchronous already?', '外围的程序已经是异步的吗？'),
    answers: [
      { label: say('Yes, there is an event loop', '是，已经有事件循环'), next: 'asyncioAndThreads' },
      { label: say('No, it is plain code', '不是，是普通的同步代码'), next: 'threads' },
    ],
  },
  shape: {
    ask: say('What becomes of the results?', '结果怎么用？'),
    answers: [
      { label: say('All are needed before it goes on', '全部拿到后才继续'), next: 'taskGroup' },
      { label: say('Each is handled as soon as it is there', '到一个处理一个'), next: 'asCompleted' },
      { label: isService, next: 'service' },
    ],
  },
  shapeOfMany: {
    ask: say('Where does the work come from?', '这些工作从哪里来？'),
    answers: [
      { label: say('From a list that is known', '来自一个已知的列表'), next: 'boundedMap' },
      { label: say('New work comes while it runs', '运行过程中不断产生'), next: 'workers' },
      { label: isService, next: 'service' },
    ],
  },
  both: ofLibrary('asyncioAndProcesses', 'asyncioAndProcesses', 'threadsAndProcesses'),
  isolation: {
    ask: say('Must a part be kept apart from the rest?', '其中某一部分需要与其余部分隔离吗？'),
    answers: [
      { label: say('No', '不需要'), next: 'where' },
      { label: say('Yes, Python code that may crash or leak memory', '需要：可能崩溃或泄漏内存的 Python 代码'), next: 'isolatedProcesses' },
      { label: say('Yes, it is a program of its own', '需要：它本身就是一个独立的程序'), next: 'subprocess' },
    ],
  },
  where: {
    ask: say('Where is the computing done?', '计算是在哪里进行的？'),
    answers: [
      {
        label: say('In a library that lets go of the GIL', '在会释放 GIL 的库里'),
        detail: say('much of NumPy, hashlib and zlib on large data, many image libraries', 'NumPy 的许多运算、处理大块数据的 hashlib 和 zlib、许多图像库'),
        next: 'computingThreads',
      },
      { label: say('In Python code', '在 Python 代码里'), next: 'data' },
    ],
  },
  data: {
    ask: say('What do the pieces of work need?', '每一份工作需要什么数据？'),
    answers: [
      { label: say('Little in, little out', '输入少，输出也少'), next: 'version' },
      { label: say('All use the same large objects', '都要用到同样的大对象'), next: 'sharedData' },
    ],
  },
  version: {
    ask: say('Which Python does it run on?', '运行在哪个版本的 Python 上？'),
    answers: [
      { label: say('3.14 or newer', '3.14 或更新'), next: 'interpreters' },
      { label: say('An older one, or with libraries that know no subinterpreters', '更旧的版本，或所用的库不支持子解释器'), next: 'processes' },
    ],
  },
};

export const outcomes: Readonly<Record<string, Outcome>> = {
  plain: {
    title: say('Plain code', '普通的同步代码'),
    reason: say(
      'There is nothing to do while it waits, so nothing would become faster, and plain code is the easiest to read and to debug. Measure first, before you make it concurrent: the pattern shows how.',
      '等待的时候没有别的事可做，并发也不会更快，而同步代码最容易阅读和调试。改成并发之前先测量：下面的模式演示了怎么测。',
    ),
    concept: 'io-or-cpu',
    snippets: ['aio-sequential'],
  },
  taskGroup: {
    title: say('asyncio: a task group', 'asyncio：任务组'),
    reason: say(
      'Waiting is what asyncio is made for. All of it happens in one thread: switching costs next to nothing and happens only at await, so shared data needs few locks. A task group waits for all, and ends the rest when one fails.',
      '等待正是 asyncio 的用武之地。一切都在一个线程里进行：切换几乎没有开销，而且只发生在 await 处，共享数据很少需要加锁。任务组会等待全部完成，有一个失败就结束其余的。',
    ),
    concept: 'task-group',
    snippets: ['aio-taskgroup', 'aio-gather'],
  },
  asCompleted: {
    title: say('asyncio: results as they arrive', 'asyncio：按完成顺序处理'),
    reason: say(
      'The waits go on side by side in one thread, and you get each result when it is ready: the slowest one holds up nobody.',
      '多个等待在同一个线程里同时进行，哪个结果先好就先处理哪个，最慢的那个不会拖住其他的。',
    ),
    concept: 'as-completed',
    snippets: ['aio-as-completed', 'aio-as-completed-tasks'],
  },
  service: {
    title: say('asyncio: a service', 'asyncio：常驻服务'),
    reason: say(
      'Connections spend nearly all of their time waiting. As coroutines they cost about a kilobyte each, as threads far more. Give clients and pools the life of the application, and shut down in order.',
      '连接几乎一直处于等待之中。一个协程大约只占 1 KB，线程则多得多。让客户端和连接池与应用同生命周期，退出时按顺序关闭。',
    ),
    concept: 'app-lifespan',
    snippets: ['aio-fastapi', 'aio-aiohttp-server', 'aio-echo-server'],
  },
  boundedMap: {
    title: say('asyncio, with a limit', 'asyncio，并限制并发数'),
    reason: say(
      'Thousands of waits are no burden for one event loop, but they are for the other side and for your sockets: a semaphore lets only so many through at a time.',
      '一个事件循环应付成千上万个等待毫无压力，但对方的服务器和本机的套接字未必吃得消：用信号量限制同时进行的数量。',
    ),
    concept: 'semaphore',
    snippets: ['aio-bounded-map', 'aio-semaphore'],
  },
  workers: {
    title: say('asyncio: workers on a queue', 'asyncio：队列加工作协程'),
    reason: say(
      'A fixed number of workers takes from a bounded queue. The limit on the queue slows down whoever produces too fast, so memory stays flat however much comes.',
      '固定数量的工作协程从有界队列里取活。队列的上限会让生产过快的一方慢下来，来多少内存都不会暴涨。',
    ),
    concept: 'queue',
    snippets: ['aio-worker-pool', 'aio-queue'],
  },
  asyncioAndThreads: {
    title: say('asyncio, and threads for what blocks', 'asyncio，阻塞的部分交给线程'),
    reason: say(
      'The event loop has one thread, and a blocking call stops everything on it. Send such calls to a thread and await the result; all else stays asynchronous. Rest the mouse on a blocking call to see its asynchronous counterparts.',
      '事件循环只有一个线程，一次阻塞调用就会让上面的一切停住。把这类调用放到线程里，再 await 它的结果，其余部分保持异步。把鼠标停在阻塞调用上，可以看到它的异步替代。',
    ),
    concept: 'offloading',
    snippets: ['aio-to-thread', 'aio-executor'],
  },
  threads: {
    title: say('Threads', '线程'),
    reason: say(
      'A thread that waits lets others run, also under the GIL, and the library stays as it is. The system may switch anywhere, so shared data needs locks, and mistakes are harder to find than with asyncio. Fine for some dozens.',
      '线程等待时会让出执行权，有 GIL 也一样，库也不用换。但系统可能在任何位置切换，共享数据必须加锁，出了错也比 asyncio 更难查。几十个线程没有问题。',
    ),
    concept: 'coroutine-thread-process',
    snippets: ['aio-threads'],
  },
  boundedThreads: {
    title: say('Another library, or a bounded pool of threads', '换一个库，或使用有上限的线程池'),
    reason: say(
      'A thread for each of thousands of waits costs much memory and switching. With an asynchronous library one thread does it; until you have one, a pool with a limit works through them in turn.',
      '给成千上万个等待各开一个线程，内存和切换开销都很大。换成异步库，一个线程就够；在此之前，用有上限的线程池分批完成。',
    ),
    concept: 'async-drivers',
    snippets: ['aio-threads', 'aio-executor'],
  },
  asyncioAndProcesses: {
    title: say('asyncio, and processes for the computing', 'asyncio，计算交给进程'),
    reason: say(
      'The event loop does the waiting, and a pool of processes the computing: a computation never awaits, so on the loop it would stop everything. The pool works on other cores, free of the GIL.',
      '事件循环负责等待，进程池负责计算：计算不会 await，放在循环里会让一切停住。进程池用的是其他核心，不受 GIL 限制。',
    ),
    concept: 'cpu-work',
    snippets: ['aio-process-pool', 'aio-bounded-map'],
  },
  threadsAndProcesses: {
    title: say('Threads for the waiting, processes for the computing', '等待用线程，计算用进程'),
    reason: say(
      'Threads overlap the waits of a blocking library; under the GIL they do not compute at the same time, processes do. Both are executors of concurrent.futures, so the code hardly differs.',
      '线程可以让阻塞库的等待重叠进行；但受 GIL 限制不能同时计算，进程可以。两者都是 concurrent.futures 的执行器，代码几乎一样。',
    ),
    concept: 'coroutine-thread-process',
    snippets: ['aio-threads', 'aio-process-pool'],
  },
  computingThreads: {
    title: say('Threads', '线程'),
    reason: say(
      'While the library computes without the GIL, other threads run, on other cores, too. Nothing is copied, as it would be between processes. In a coroutine, await it in an executor.',
      '库在不持有 GIL 的情况下计算时，其他线程可以在其他核心上运行，也不必像进程那样复制数据。在协程里，用执行器运行并 await。',
    ),
    concept: 'offloading',
    snippets: ['aio-executor', 'aio-threads'],
  },
  processes: {
    title: say('Processes', '进程'),
    reason: say(
      'The GIL lets one thread run Python code at a time; each process has its own and its own core. They share nothing and start slowly: cut the work into few large pieces, and keep what travels small.',
      'GIL 使同一时刻只有一个线程执行 Python 代码；每个进程有自己的 GIL，可以各占一个核心。进程之间不共享数据，启动也慢：把工作切成少量大块，让传递的数据尽量小。',
    ),
    concept: 'cpu-work',
    snippets: ['aio-process-pool'],
  },
  isolatedProcesses: {
    title: say('Processes', '进程'),
    reason: say(
      'Only a process can crash, leak or be ended without harm to the rest: threads and coroutines share memory with everybody. A pool that loses a worker says so with BrokenProcessPool.',
      '只有进程可以崩溃、泄漏内存或被强行结束而不影响其余部分：线程和协程与所有人共享内存。进程池失去工作进程时会抛出 BrokenProcessPool。',
    ),
    concept: 'coroutine-thread-process',
    snippets: ['aio-process-pool'],
  },
  subprocess: {
    title: say('A subprocess', '子进程'),
    reason: say(
      'Another program runs on its own; yours only waits for it, and asyncio waits without blocking. Read what it writes while it runs, or both wait for each other.',
      '另一个程序独立运行，你的程序只是等它结束，而 asyncio 的等待不会阻塞。要边运行边读取它的输出，否则双方会互相等待。',
    ),
    concept: 'subprocess',
    snippets: ['aio-subprocess'],
  },
  interpreters: {
    title: say('Interpreters in one process', '同一进程里的多个解释器'),
    reason: say(
      'From Python 3.14 on, a pool of interpreters computes on several cores in one process, each with its own GIL. They are lighter than processes; their data are kept apart, but a crash takes them all.',
      '从 Python 3.14 起，解释器池可以在一个进程里利用多个核心，每个解释器有自己的 GIL。它们比进程轻，数据互相隔离，但一旦崩溃会一起结束。',
    ),
    concept: 'cpu-work',
    snippets: ['aio-interpreter-pool', 'aio-process-pool'],
  },
  sharedData: {
    title: say('Processes that load the data once', '各自加载一次数据的进程'),
    reason: say(
      'Each argument is copied to the worker, so do not send large objects with each piece: let the workers load them when they start, and send indices. On a free-threaded Python (3.14, without a GIL) threads can share them as they are.',
      '每个参数都会复制给工作进程，所以不要随每份工作传递大对象：让工作进程在启动时加载一次，之后只传下标。在自由线程的 Python（3.14，无 GIL）上，线程可以直接共享。',
    ),
    concept: 'cpu-work',
    snippets: ['aio-process-pool', 'aio-threads'],
  },
};
