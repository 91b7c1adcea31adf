// Serves the bench's pages, the package as built, the rivals and the data; remembers what was asked for.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.csv': 'text/csv',
};

const PAGE =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><input type="file"><script type="module" src="/page.js"></script>';

/** The file of an address in one of the folders; nothing outside of them. */
function fileOf(folders, path) {
  for (const [prefix, folder] of Object.entries(folders)) {
    if (!path.startsWith(prefix)) continue;
    const file = normalize(join(folder, path.slice(prefix.length) || 'index.html'));
    if (file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile()) return file;
  }
  return null;
}

/** `made` are files by address that exist in memory only; `folders` are folders by address. */
export async function serve(made, folders) {
  const asked = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const body = path === '/' ? PAGE : made.get(path);
    const file = body === undefined ? fileOf(folders, path) : null;
    if (body === undefined && !file) return response.writeHead(404).end();
    asked.push({ path, read: () => (file ? readFileSync(file) : Buffer.from(body)) });
    const type = TYPES[extname(file ?? path)] ?? TYPES['.html'];
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
    if (file) createReadStream(file).pipe(response);
    else response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://localhost:${server.address().port}`, asked, close: () => server.close() };
}
