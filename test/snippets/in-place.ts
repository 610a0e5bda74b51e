import type { Snippet } from './expand.ts';

// These are statements: they are typed inside a coroutine of a program that imports asyncio already.
export const insideCoroutine = new Set([
  'aio-gather',
  'aio-taskgroup',
  'aio-except-star',
  'aio-timeout',
  'aio-wait-for',
  'aio-to-thread',
  'aio-cancel',
  'aio-first',
  'aio-as-completed',
  'aio-tasks',
  'aio-try',
  'aio-shield',
  'aio-reschedule',
  'aio-as-completed-tasks',
  'aio-breakpoint',
]);

/** A snippet without imports is completed by what surely stands around it. */
export function inPlace(snippet: Snippet, text: string): string {
  if (/^(import|from) /m.test(text)) return text;
  if (!insideCoroutine.has(snippet.prefix)) return `import asyncio\n\n\n${text}`;
  return `import asyncio\n\n\nasync def around():\n${text.replace(/^(?=.)/gm, '    ')}`;
}
