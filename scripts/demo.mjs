// The page: www/demo over the package's slim entry, bundled into dist/demo; with the engines of the tests beside
// it, into dist/test.
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { bundleOptions, CORES, generated, needWasm, slimTemplates } from './build.mjs';
import { needPackages, root } from './tools.mjs';

const www = join(root, 'www');

/** Where a page is built, and what starts it. */
const PAGES = {
  demo: join(www, 'demo', 'main.ts'),
  test: join(www, 'dev', 'page.ts'),
};

/** Builds a page; gives its folder. */
export async function buildPage(name) {
  needPackages();
  needWasm();
  const { build } = await import('esbuild');
  const folder = join(root, 'dist', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // The core asks for younger browsers than the package's bundlers; index.html tells older ones.
  const options = {
    ...bundleOptions,
    target: 'es2021',
    charset: 'utf8',
    plugins: [slimTemplates],
    outdir: folder,
  };
  await build({ ...options, entryPoints: { main: PAGES[name] }, format: 'esm', splitting: true });
  await build({ ...options, entryPoints: [join(www, 'lib', 'worker.ts')], format: 'iife' });
  // The member card is a page of its own, with nothing of the big one.
  const card = { ...options, format: 'esm', splitting: true, chunkNames: 'card-[name]-[hash]' };
  await build({ ...card, entryPoints: { card: join(www, 'demo', 'card.ts') } });
  const playground = { ...card, chunkNames: 'playground-[name]-[hash]' };
  await build({ ...playground, entryPoints: { playground: join(www, 'playground', 'playground.ts') } });
  for (const file of ['playground.html', 'playground.css'])
    copyFileSync(join(www, 'playground', file), join(folder, file));
  for (const file of ['index.html', 'demo.css', 'card.html', 'card.css', 'app.webmanifest'])
    copyFileSync(join(www, 'demo', file), join(folder, file));
  cpSync(join(www, 'demo', 'icons'), join(folder, 'icons'), { recursive: true });
  for (const file of [...CORES, 'sheets.wasm']) copyFileSync(join(generated, file), join(folder, file));
  await buildServiceWorker(folder, options);
  return folder;
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort();

/** Last, because it names every other file and what is in them. */
async function buildServiceWorker(folder, options) {
  const { build } = await import('esbuild');
  const files = filesIn(folder);
  const hash = createHash('sha256');
  for (const name of files) hash.update(name).update(readFileSync(join(folder, name)));
  const define = { FILES: JSON.stringify(files), BUILD: JSON.stringify(hash.digest('hex').slice(0, 12)) };
  const entryPoints = [join(www, 'demo', 'service-worker.ts')];
  await build({ ...options, entryPoints, format: 'iife', define });
}
