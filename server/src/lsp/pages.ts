import type { Locale } from '../analysis/index.ts';
import { conceptPath, packPath, pageIn, pagePath, type PageKind } from '../explain/index.ts';
import type { Host } from './host.ts';

/** Pages of one kind, read when first wanted: one by one where the project itself runs, out of a pack where the product is installed. */
export interface Pages {
  /** A page that is not translated yet is answered in English. */
  read(name: string, locale: Locale): Promise<string | null>;
}

export function createPages(kind: PageKind, host: Pick<Host, 'readAsset'>): Pages {
  const assets = new Map<string, Promise<string | null>>();
  const asset = (path: string): Promise<string | null> => {
    let text = assets.get(path);
    if (!text) assets.set(path, (text = host.readAsset(path).catch(() => null)));
    return text;
  };
  const pathOf = kind === 'rules' ? pagePath : conceptPath;
  const page = async (name: string, locale: Locale): Promise<string | null> => {
    const own = await asset(pathOf(name, locale));
    if (own !== null) return own;
    const pack = await asset(packPath(kind, locale));
    return pack === null ? null : pageIn(pack, name);
  };
  return {
    async read(name, locale) {
      return (await page(name, locale)) ?? (locale === 'en' ? null : page(name, 'en'));
    },
  };
}
