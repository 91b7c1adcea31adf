// npm test: everything, side by side where nothing stands in the way (scripts/test/plan.mjs).
//
//   npm test -- rust size      these steps alone, over what is built
//   npm test -- --keep-going   after a failure only what needs the failed step is left out
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PLACES, PLAN } from './test/plan.mjs';
import { Run } from './test/run.mjs';
import { needPackages, needRust, root } from './tools.mjs';

const KEEP_GOING = '--keep-going';
const words = process.argv.slice(2);
const named = words.filter((word) => word !== KEEP_GOING);
const unknown = named.filter((name) => !PLAN[name]);
if (unknown.length > 0) {
  console.error(`No step ${unknown.join(', ')}; there are ${Object.keys(PLAN).join(', ')}.`);
  process.exit(1);
}
needPackages();
needRust();
if (!existsSync(join(root, '..', 'shared', 'data'))) {
  console.log('../shared/data is not here: the tests over CDNOW will say "not run".');
}

const run = new Run();
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    run.stop();
    process.exit(1);
  });
process.exitCode = await run.steps(PLAN, {
  program: join(root, 'scripts', 'test', 'steps.mjs'),
  asked: named.length > 0 ? Object.keys(PLAN).filter((name) => named.includes(name)) : Object.keys(PLAN),
  places: PLACES,
  keepGoing: words.includes(KEEP_GOING),
});
