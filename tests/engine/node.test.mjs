// The contract in Node: every case over both engines of the built package.
import { test } from 'node:test';
import { engines } from '../../pkg/index.js';
import { engines as slim } from '../../pkg/slim.js';
import { cases } from './cases.mjs';
import { files } from './files.mjs';

const all = {
  local: engines.local,
  worker: engines.worker,
  'slim local': slim.local,
  'slim worker': slim.worker,
};

for (const [name, engine] of Object.entries(all)) {
  test(name, { concurrency: 1 }, async (group) => {
    for (const { name, run } of cases) {
      await group.test(name, async (one) => {
        const notRun = await run({ engine, files });
        if (notRun) one.skip(notRun);
      });
    }
  });
}
