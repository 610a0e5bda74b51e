// Folders of this machine as part of a page's own origin, which is where a web VS Code may load extensions from.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const prefix = '/extensions-under-development';
const types = { '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };

/** Each folder gets a path of its own; the answer gives the address of anything inside one of them. */
export async function serveFolders(page, origin, folders) {
  const roots = folders.map((folder) => path.resolve(folder));
  await page.route(
    (url) => url.origin === origin && url.pathname.startsWith(`${prefix}/`),
    async (route) => {
      const file = fileOf(roots, new URL(route.request().url()).pathname);
      const body = file && (await readFile(file).catch(() => undefined));
      if (!body) return route.fulfill({ status: 404 });
      await route.fulfill({ body, contentType: types[path.extname(file)] ?? 'application/octet-stream' });
    },
  );
  const { protocol, host } = new URL(origin);
  return (file) => {
    const index = roots.findIndex((root) => isInside(root, path.resolve(file)));
    if (index < 0) throw new Error(`${file} is not inside an extension under development.`);
    const inside = path.relative(roots[index], path.resolve(file)).split(path.sep).join('/');
    return { scheme: protocol.slice(0, -1), authority: host, path: path.posix.join(prefix, String(index), inside) };
  };
}

function fileOf(roots, pathname) {
  const [index, ...inside] = decodeURIComponent(pathname.slice(prefix.length + 1)).split('/');
  const root = roots[Number(index)];
  const file = root && path.join(root, ...inside);
  return file && isInside(root, file) ? file : undefined;
}

function isInside(root, file) {
  return file === root || file.startsWith(root + path.sep);
}
