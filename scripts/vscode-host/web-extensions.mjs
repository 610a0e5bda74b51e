// Extensions for the web-worker host. An extension that the server offers may not start workers there, and what is in
// the address cannot say otherwise; a web VS Code gets its extensions over HTTP, and so does this one.
import { serveFolders } from './static-files.mjs';

/** Makes the page's workbench run `testsPath` with the extensions of `developmentPaths`, all in the web worker. */
export async function offerWebExtensions(page, origin, { developmentPaths, testsPath }) {
  const addressOf = await serveFolders(page, origin, developmentPaths);
  await page.addInitScript(addDevelopmentOptions, {
    extensions: developmentPaths.map(addressOf),
    extensionTestsPath: addressOf(testsPath),
  });
}

/**
 * Runs in the page, whose configuration is one attribute. It is changed when read and not on its way here, because
 * Chromium keeps a page that was tampered with from connecting to this machine.
 */
function addDevelopmentOptions(more) {
  const getAttribute = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (name) {
    const value = getAttribute.call(this, name);
    if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
    const settings = JSON.parse(value);
    return JSON.stringify({ ...settings, developmentOptions: { ...settings.developmentOptions, ...more } });
  };
}
