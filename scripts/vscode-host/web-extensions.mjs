// Extensions for the web-worker host. An extension that the server offers may not start workers there, and what is in
// the address cannot say otherwise; a web VS Code gets its extensions over HTTP, and so does this one.
import { serveFolders } from './static-files.mjs';

const configuration = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;

/** Makes the page's workbench run `testsPath` with the extensions of `developmentPaths`, all in the web worker. */
export async function offerWebExtensions(page, { origin, cookie }, { developmentPaths, testsPath }) {
  const files = await serveFolders(developmentPaths);
  const developmentOptions = {
    extensions: developmentPaths.map((folder) => files.addressOf(folder)),
    extensionTestsPath: files.addressOf(testsPath),
  };
  await page.context().addCookies([cookie]);
  await page.route(
    (url) => url.origin === origin && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = withDevelopmentOptions(await response.text(), developmentOptions);
      await route.fulfill({ response, body });
    },
  );
  return files;
}

function withDevelopmentOptions(html, developmentOptions) {
  if (!configuration.test(html)) throw new Error('The page of the workbench has no configuration to add to.');
  return html.replace(configuration, (_, start, escaped) => {
    const settings = JSON.parse(escaped.replaceAll('&quot;', '"'));
    settings.developmentOptions = { ...settings.developmentOptions, ...developmentOptions };
    return `${start}${JSON.stringify(settings).replaceAll('"', '&quot;')}"`;
  });
}
