// The part of the desktop `code` command line that a test run uses.
import { parseArgs } from 'node:util';

const text = { type: 'string' };
const texts = { type: 'string', multiple: true };
const flag = { type: 'boolean' };

/** Unknown switches are for the desktop build and are left aside. */
export function parseLaunchArguments(args) {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: texts,
      extensionDevelopmentKind: texts,
      extensionTestsPath: text,
      'extensions-dir': text,
      'user-data-dir': text,
      'install-extension': texts,
      'list-extensions': flag,
      locale: text,
      version: { ...flag, short: 'v' },
    },
  });
  return {
    folder: positionals[0],
    developmentPaths: values.extensionDevelopmentPath ?? [],
    developmentKind: values.extensionDevelopmentKind?.at(-1),
    testsPath: values.extensionTestsPath,
    extensionsDir: values['extensions-dir'],
    userDataDir: values['user-data-dir'],
    vsixes: values['install-extension'] ?? [],
    wantsList: Boolean(values['list-extensions']),
    wantsVersion: Boolean(values.version),
    locale: values.locale,
  };
}
