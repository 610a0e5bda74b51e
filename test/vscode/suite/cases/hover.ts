import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, inMain, open, positionOf } from '../support/files';
import { finding, findingsWhere } from '../support/findings';
import { hoverText } from '../support/hovers';
import { restoreSettings, set } from '../support/settings';

const rule = 'blocking-call-in-async';

describe('hover', () => {
  afterEach(closeAll);
  afterEach(restoreSettings);

  it('explains a finding, in English and in Chinese as soon as that is set', async () => {
    const { document } = await open(`${inMain}    time.sleep(1)\n`);
    await findingsWhere(document.uri, 'an English message', ([found]) => /event loop/.test(found?.message ?? ''));
    const place = positionOf(document, 'time.sleep');
    const english = await hoverText(document.uri, place);
    assert.match(english, /\*\*blocking-call-in-async\*\*/);
    assert.match(english, /event loop[^]*```py[^]*More about blocking/);
    assert.match(english, /\(command:asyncioLens\.showRule\?/);

    await set('asyncioLens.locale', 'zh-cn');
    await findingsWhere(document.uri, 'a Chinese message', ([found]) => /事件循环/.test(found?.message ?? ''));
    const chinese = await hoverText(document.uri, place);
    assert.match(chinese, /事件循环[^]*```py[^]*详细了解/);
  });

  it('speaks the language of the editor unless told otherwise', async () => {
    await set('asyncioLens.locale', 'auto');
    const { document } = await open(`${inMain}    time.sleep(1)\n`);
    const words = vscode.env.language.startsWith('zh') ? /事件循环/ : /event loop/;
    await findingsWhere(document.uri, `a message in ${vscode.env.language}`, ([found]) => words.test(found?.message ?? ''));
    assert.match(await hoverText(document.uri, positionOf(document, 'time.sleep')), words);
  });

  it('explains the rule that a comment names', async () => {
    const { document } = await open(`${inMain}    time.sleep(1)  # asyncio-lens: ignore[${rule}]\n    main()\n`);
    await finding(document.uri, 'coroutine-never-awaited');
    assert.match(await hoverText(document.uri, positionOf(document, rule)), /\*\*blocking-call-in-async\*\*/);
  });

  it('explains the idea behind a name, with a link to its page', async () => {
    const { document } = await open(`${inMain}    time.sleep(1)\n    await asyncio.gather()\n`);
    await finding(document.uri, rule);
    const text = await hoverText(document.uri, positionOf(document, 'gather'));
    assert.match(text, /\*\*gather\*\*/);
    assert.match(text, /\(command:asyncioLens\.showConcept\?/);
  });

  it('is silent elsewhere and when it is switched off', async () => {
    const { document } = await open(`${inMain}    time.sleep(1)\n`);
    await finding(document.uri, rule);
    assert.doesNotMatch(await hoverText(document.uri, positionOf(document, 'main')), /blocking-call/);
    await set('asyncioLens.hover.enable', false);
    // Tells when the server has read the settings.
    await set('asyncioLens.severity', { [rule]: 'Information' });
    await findingsWhere(document.uri, 'the new settings', ([found]) => found?.severity === 2);
    assert.doesNotMatch(await hoverText(document.uri, positionOf(document, 'time.sleep')), /blocking-call/);
  });
});
