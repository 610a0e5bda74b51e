// The snippets for PostgreSQL, MariaDB and SQLite, against servers of the tests' own. Those for PostgreSQL keep their addresses:
// what these leave out, the environment tells.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pythonWith } from './python.ts';
import { assertOk, programs, snippetRuns } from './runs.ts';
import { useService } from './services/index.ts';
import { describeWith } from './services/parts.ts';

describeWith(['asyncpg', 'PostgreSQL'], 'snippets for PostgreSQL', () => {
  const port = useService('PostgreSQL');
  const { tries } = snippetRuns(() => ({ python: pythonWith('asyncpg'), env: { PGPORT: `${port()}`, PGUSER: 'lens' } }));

  tries('aio-asyncpg', 'gives every row once, page by page, and ends a query that takes too long');
  tries('aio-order', 'sells what is there, tells of what was sold only, and keeps its follow-ups');
});

describeWith(['SQLAlchemy', 'asyncpg', 'PostgreSQL'], 'snippets for SQLAlchemy', () => {
  const port = useService('PostgreSQL');
  const { runs } = snippetRuns(() => ({ python: pythonWith('sqlalchemy.ext.asyncio', 'asyncpg'), env: { PGPORT: `${port()}`, PGUSER: 'lens' } }));

  runs('aio-sqlalchemy', 'runs as it is', async ({ asModule, strictly }) => {
    assert.deepEqual(await strictly([join(programs, 'program.py'), 'sqlalchemy', await asModule()]), { code: 0, stdout: '1\n', stderr: '' });
  });

  runs('aio-sqlalchemy', 'keeps all of its work or nothing, and closes what it opened', async ({ asModule, strictly }) => {
    await asModule({ 0: 'await change(session)' });
    assertOk(await strictly([join(programs, 'try-sqlalchemy.py')]));
  });
});

describeWith(['aiomysql', 'MariaDB'], 'snippets for MariaDB', () => {
  const port = useService('MariaDB');
  const { tries } = snippetRuns(() => ({ python: pythonWith('aiomysql'), env: { MYSQL_PORT: `${port()}` } }));

  tries('aio-aiomysql', 'takes no more than there is, and leaves no transaction behind');
});

describeWith(['aiosqlite'], 'snippets for SQLite', () => {
  const { runs } = snippetRuns(() => ({ python: pythonWith('aiosqlite') }));

  runs('aio-aiosqlite', 'keeps what it wrote', async ({ asModule, strictly }) => {
    const file = await asModule();
    for (const expected of ['hello\n', 'hello\nhello\n']) assert.deepEqual(await strictly([file]), { code: 0, stdout: expected, stderr: '' });
  });

  runs('aio-aiosqlite', 'closes its connection when something fails', async ({ asModule, strictly }) => {
    const { code, stderr } = await strictly([await asModule({ 3: 'None' })]);
    assert.equal(code, 1);
    assert.match(stderr, /IntegrityError: NOT NULL constraint failed/);
    assert.doesNotMatch(stderr, /never|unclosed|Warning/);
  });
});
