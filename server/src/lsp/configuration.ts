import type { Connection } from 'vscode-languageserver';
import type { Locale } from '../analysis/index.ts';
import type { View } from './document.ts';
import type { Features } from './features.ts';
import { localeOf } from './locale.ts';
import { optionsFor } from './options.ts';
import type { Projects } from './projects.ts';
import { section } from './protocol.ts';
import { defaultSettings, readSettings, type Settings } from './settings.ts';

/** The settings of each resource, asked from the client when first wanted; nothing is kept beyond a change. */
export interface Configuration {
  viewOf(uri: string): Promise<View>;
  settingsOf(uri: string): Promise<Settings>;
  readonly locale: Locale;
  /** Base address of rule pages outside the editor; empty: none. */
  readonly base: string;
  /** A closed document needs no settings. */
  forget(uri: string): void;
  /** Forgets the settings. `pushed` are those of a client that sends them instead of being asked. */
  changed(pushed?: unknown): Promise<void>;
}

export function createConfiguration(connection: Connection, features: Features, projects: Projects): Configuration {
  const settings = new Map<string, Promise<Settings>>();
  let pushed: Settings = readSettings(isRecord(features.client) ? Reflect.get(features.client, 'settings') : undefined);
  let locale = localeOf(pushed.locale, features.locale);
  let base = pushed.docsBaseUrl;

  const ask = async (scopeUri?: string): Promise<Settings> => {
    if (!features.configuration) return pushed;
    try {
      return readSettings(await connection.workspace.getConfiguration(scopeUri === undefined ? { section } : { scopeUri, section }));
    } catch {
      return defaultSettings; // the client announced the request and refused it
    }
  };

  const settingsOf = (uri: string): Promise<Settings> => {
    const known = settings.get(uri);
    if (known) return known;
    const asked = ask(uri).then((found) => {
      base = found.docsBaseUrl;
      locale = localeOf(found.locale, features.locale); // a setting of the window: the same for every resource
      return found;
    });
    settings.set(uri, asked);
    return asked;
  };

  return {
    settingsOf,
    get locale() {
      return locale;
    },
    get base() {
      return base;
    },
    async viewOf(uri) {
      const own = await settingsOf(uri);
      if (!own.enable || (!own.notebooks && isInNotebook(uri))) return { settings: own, options: null };
      const project = own.configurationPreference === 'editorOnly' ? null : await projects.of(uri);
      return { settings: own, options: optionsFor(uri, own, project, projects.rootOf(uri)) };
    },
    forget(uri) {
      settings.delete(uri);
    },
    async changed(value) {
      settings.clear();
      if (!features.configuration) pushed = readSettings(isRecord(value) ? (value[section] ?? value) : value);
      locale = localeOf((await ask()).locale, features.locale);
    },
  };
}

/** A cell, or a notebook that nobody has open. */
function isInNotebook(uri: string): boolean {
  return /^vscode-notebook-cell:|\.ipynb(?:#|$)/.test(uri);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
