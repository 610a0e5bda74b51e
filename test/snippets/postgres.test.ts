// The snippets for PostgreSQL, against a server of the tests' own. They keep their addresses: what those leave out, the environment tells.
import { pythonWith } from './python.ts';
import { snippetRuns } from './runs.ts';
import { useService } from './services/index.ts';
import { describeWith } from './services/parts.ts';

describeWith(['asyncpg', 'PostgreSQL'], 'snippets for PostgreSQL', () => {
  const port = useService('PostgreSQL');
  const { tries } = snippetRuns(() => ({ python: pythonWith('asyncpg'), env: { PGPORT: `${port()}`, PGUSER: 'lens' } }));

  tries('aio-asyncpg', 'gives every row once, page by page, and ends a query that takes too long');
  tries('aio-order', 'sells what is there, tells of what was sold only, and keeps its follow-ups');
});
