import type { Locale } from '../analysis/index.ts';
import type { Settings } from './settings.ts';

/** The reader's language: the setting, or else the editor's. Any Chinese is better served by ours than by English. */
export function localeOf(setting: Settings['locale'], editor: string): Locale {
  if (setting !== 'auto') return setting;
  return /^zh\b/i.test(editor) ? 'zh-cn' : 'en';
}
