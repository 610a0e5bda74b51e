// The extension in a VS Code that a browser on this machine shows, until Ctrl-C.
import { ensureHost } from './install-host.mjs';
import { openFilePayload } from './open-file-payload.mjs';
import { seedSettings } from './quiet-settings.mjs';
import { installExtension, startServer } from './server.mjs';

export async function openInBrowser({ vsix, folder, file, line, locale, port }, profile) {
  if (locale) console.log('The language is the browser’s here; --locale works on the desktop and with --shot.');
  await ensureHost();
  seedSettings(profile.userDataDir);
  await installExtension(vsix, profile);
  const server = await startServer({ ...profile, port: Number(port ?? 0) });

  console.log(`VS Code is running. Open this address in a browser on this machine:\n`);
  console.log(`  ${server.address(folder, openFilePayload(server, folder, file, line))}\n`);
  console.log('Ctrl-C ends it.');
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const interrupted = new Promise((resolve) => signals.forEach((signal) => process.once(signal, () => resolve(0))));
  const crashed = server.exited.then(() => {
    console.error(`The VS Code server ended.\n${server.output()}`);
    return 1;
  });
  const code = await Promise.race([interrupted, crashed]);
  await server.stop();
  return code;
}
