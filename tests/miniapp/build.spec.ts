/** The production build, as it would be handed to Zalo. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { appConfig, WWW } from './app.js';

/** zmp-cli-core 1.1.4, dist/esm/config.js. */
const FILE = 3_000_000;
const ZIP = 10_000_000;

const files = readdirSync(WWW, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'index.html')
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { name: path.slice(WWW.length + 1), path, bytes: statSync(path).size };
  });

test('every file is smaller than Zalo takes, and all of them together need no zip to be', () => {
  expect(files.filter(({ bytes }) => bytes > FILE)).toEqual([]);
  expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(ZIP);
});

test('there is nothing but scripts, styles and the configuration: no .wasm that Zalo might drop', () => {
  expect([...new Set(files.map(({ path }) => extname(path)))].sort()).toEqual(['.css', '.js', '.json']);
});

test('app-config.json names the styles and the script that start the app, and they are there', () => {
  const { listCSS, listSyncJS, listAsyncJS } = appConfig();
  expect(listCSS.length).toBeGreaterThan(0);
  expect(listSyncJS.length).toBeGreaterThan(0);
  for (const name of [...listCSS, ...listSyncJS, ...listAsyncJS])
    expect(files.map((file) => file.name)).toContain(name);
});

test('both halves of the core are in the build once, and what starts the app is without them', () => {
  // The beginning of a WebAssembly module, in base64.
  const withWasm = files
    .filter(({ path }) => /AGFzbQEAAAA/.test(readFileSync(path, 'utf8')))
    .map(({ name }) => name);
  expect(withWasm.length, 'the halves of the core, and the reader of workbooks').toBe(3);
  for (const name of appConfig().listSyncJS) expect(withWasm).not.toContain(name);
});
