// The contract in Node: every case over an engine of the built package. Each engine has a test file of its own, so that
// two of them run at a time.
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { engines } from '../../pkg/index.js';
import { engines as slim } from '../../pkg/slim.js';
import { cases } from './cases.mjs';
import { files } from './files.mjs';

export const all = {
  local: engines.local,
  worker: engines.worker,
  'slim local': slim.local,
  'slim worker': slim.worker,
};

const code = (name) => readFileSync(new URL(`../../pkg/${name}.wasm`, import.meta.url));
let copies = 0;

/** An engine of a kind over changed code: a copy of the package, since one copy keeps what it has compiled. */
async function fresh(kind, { core = (same) => same, sheets = (same) => same }) {
  const entry = kind.startsWith('slim') ? 'slim.js' : 'index.js';
  copies += 1;
  const { init, engines } = await import(`../../pkg/${entry}?copy=${copies}`);
  await init({ bytes: core(code('core')), sheets: { bytes: sheets(code('sheets')) } });
  return engines[kind.replace('slim ', '')];
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

/** What the process holds. */
async function megabytes() {
  for (let time = 0; time < 3; time += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return process.memoryUsage.rss() / 1e6;
}

/** Registers every case over one engine. */
export const holdsOver = (kind) =>
  test(kind, { concurrency: 1 }, async (group) => {
    for (const { name, run } of cases) {
      await group.test(name, async (one) => {
        const notRun = await run({
          ...{ engine: all[kind], kind, files, megabytes },
          fresh: (changes) => fresh(kind, changes),
        });
        if (notRun) one.skip(notRun);
      });
    }
  });
