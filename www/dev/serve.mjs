// Serves the demo over the fake engine, or the real one (?engine=real): node www/dev/serve.mjs [port]
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { inlinePlugin, workerProgram } from '../../scripts/build.mjs';
import { bundle, slimTemplates } from './build.mjs';

const port = Number(process.argv[2] ?? process.env.PORT ?? 4173);
const plugins = [slimTemplates, inlinePlugin(await workerProgram())];
const supported = { 'import-meta': true, 'dynamic-import': true };
const files = new Map();
for (const file of await bundle({ main: 'www/dev/page.ts' }, { plugins, supported })) {
  files.set(`/${basename(file.path)}`, file.contents);
}

const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const path = pathname === '/' ? '/index.html' : pathname;
  const body = files.get(path) ?? (await readFile(`www/demo${path}`).catch(() => null));
  if (!body) return response.writeHead(404).end();
  const type = types[path.split('.').pop()] ?? 'application/octet-stream';
  response
    .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
    .end(body);
}).listen(port, () => console.log(`http://localhost:${port}/`));
