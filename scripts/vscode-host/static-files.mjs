// Folders of this machine over HTTP, for the browser only: how a web VS Code gets its extensions.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const types = { '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };

/** Each folder gets a path of its own; `addressOf` answers for anything inside one of them. */
export async function serveFolders(folders) {
  const roots = folders.map((folder) => path.resolve(folder));
  const server = createServer((request, response) => {
    const file = fileOf(roots, new URL(request.url, 'http://localhost').pathname);
    // The workbench lives at another port.
    const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };
    if (!file) return response.writeHead(404, headers).end();
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { ...headers, 'Content-Type': type });
    createReadStream(file).on('error', () => response.destroy()).pipe(response);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));

  const authority = `localhost:${server.address().port}`;
  return {
    addressOf(file) {
      const index = roots.findIndex((root) => isInside(root, path.resolve(file)));
      if (index < 0) throw new Error(`${file} is not inside an extension under development.`);
      const inside = path.relative(roots[index], path.resolve(file)).split(path.sep).join('/');
      return { scheme: 'http', authority, path: path.posix.join('/', String(index), inside) };
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function fileOf(roots, pathname) {
  const [, index, ...inside] = decodeURIComponent(pathname).split('/');
  const root = roots[Number(index)];
  const file = root && path.join(root, ...inside);
  return file && isInside(root, file) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function isInside(root, file) {
  return file === root || file.startsWith(root + path.sep);
}
