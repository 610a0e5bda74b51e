import { run } from '../support/actions';
import { closeAll, inMain, open, textBecomes } from '../support/files';
import { finding, findings } from '../support/findings';

describe('a quick fix', () => {
  afterEach(closeAll);

  it('repairs a blocking call, and the finding goes', async () => {
    const { document } = await open(`${inMain}    time.sleep(1)\n`);
    const { range } = await finding(document.uri, 'blocking-call-in-async');
    await run(document.uri, range, 'asyncio.sleep');
    await textBecomes(document, `${inMain}    await asyncio.sleep(1)\n`);
    await findings(document.uri);
  });
});
