// Serves folders of files to this machine only.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The file of an address in one of the folders, or null; nothing outside of them. */
function fileOf(folders, pathname) {
  for (const [prefix, folder] of Object.entries(folders)) {
    if (!pathname.startsWith(prefix)) continue;
    const path = normalize(join(folder, pathname.slice(prefix.length) || 'index.html'));
    if (path.startsWith(folder + sep) && existsSync(path) && statSync(path).isFile()) return path;
  }
  return null;
}

/**
 * Serves `folders` (by the beginning of the address, the longest first); gives the server and its address. `headers` go
 * with every file, and `onFile` hears of it.
 */
export function serve(folders, port = 0, { headers = {}, onFile } = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = fileOf(folders, decodeURIComponent(pathname));
    if (!path) return response.writeHead(404).end();
    onFile?.(path);
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'content-type': type,
      'content-length': statSync(path).size,
      'cache-control': 'no-cache',
      ...headers,
    });
    createReadStream(path).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({ server, address: `http://localhost:${server.address().port}/` });
    });
  });
}
