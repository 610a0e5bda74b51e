// A bare `except:` or `except BaseException:` around an await catches the cancellation too, and ends it.

import { narrowToException, raiseFirst } from '../edits/reraise.ts';
import { catchesCancellation, losesCancellation, resumesLoop } from '../facts/cancellation.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'broad-except-swallows-cancellation',
  aliases: ['ASYNC103', 'E722', 'BLE001', 'W0702', 'W0718', 'bare-except', 'blind-except', 'broad-exception-caught', 'S5754', 'VG017'],
  family: 'cancellation',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['except'],

  check({ facts, resolver, isTest, text, report }) {
    // Tests cancel on purpose, to see what happens.
    if (isTest) return;
    for (const handler of facts.handlers) {
      if (catchesCancellation(handler, resolver) !== 'everything' || !losesCancellation(handler, facts, resolver)) continue;
      report({
        at: { start: handler.node.start, end: handler.node.headerEnd },
        message: resumesLoop(handler, facts) ? 'goesOn' : 'message',
        args: { clause: handler.node.types === null ? 'except:' : `except ${text(handler.node.types)}:` },
        fixes: () => [
          { title: { key: 'narrow' }, safety: 'suggestion', isPreferred: true, build: narrowToException(handler, resolver) },
          { title: { key: 'raiseFirst' }, safety: 'suggestion', build: raiseFirst(handler, resolver) },
        ],
      });
    }
  },
};
