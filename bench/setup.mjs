// What the bench needs before it can start: rivals installed, pages bundled, the server up, the data made.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildPackage, pkg } from '../scripts/build.mjs';
import { buildPage } from '../scripts/demo.mjs';
import { root, run } from '../scripts/tools.mjs';
import { generate } from './generate.mjs';
import { serve } from './server.mjs';

const here = join(root, 'bench');
const data = join(tmpdir(), 'khachquen-bench');

/** The rivals live in bench/, with a lock of their own: nobody else has to fetch them. */
function needRivals() {
  const installed = join(here, 'node_modules', '.package-lock.json');
  const lock = join(here, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  run('npm', ['ci', '--no-fund', '--no-audit', '--ignore-scripts'], { cwd: here });
}

/** The page and each rival as one script; our own package is loaded as it is built. */
async function bundled() {
  const { build } = await import('esbuild');
  const made = new Map();
  const entries = [
    'page',
    ...readdirSync(join(here, 'peers')).map((name) => `peers/${basename(name, '.mjs')}`),
  ];
  for (const entry of entries) {
    const { outputFiles } = await build({
      entryPoints: [join(here, `${entry}.mjs`)],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      write: false,
      external: ['/pkg/*', '/peers/*'],
    });
    made.set(`/${entry}.js`, outputFiles[0].text);
  }
  return made;
}

/** A generated file: where it is, its address on our server, and the truth about it. */
export function dataOf(kind, orders) {
  const { path, truth } = generate(kind, orders, data);
  return { path, url: `/data/${basename(path)}`, truth, bytes: statSync(path).size };
}

export async function setUp() {
  needRivals();
  await buildPackage();
  const demo = await buildPage('demo');
  const rivals = join(here, 'node_modules');
  const folders = { '/pkg/': pkg, '/rivals/': rivals, '/data/': data, '/demo/': demo };
  return serve(await bundled(), folders);
}
