// The contract in a browser: every case over every engine of the built package, for tests/browser/engine.spec.ts.
import { engines } from '/pkg/index.js';
import { engines as slim } from '/pkg/slim.js';
import { cases } from './cases.mjs';

const all = {
  local: engines.local,
  worker: engines.worker,
  'slim local': slim.local,
  'slim worker': slim.worker,
};
const FOLDERS = ['data', 'oracles', '.'];

async function fetched(name) {
  for (const folder of FOLDERS) {
    const response = await fetch(`/tests/fixtures/${folder}/${name}`);
    if (response.ok) return name.endsWith('.gz') ? unzipped(response) : response;
  }
  return null;
}

const unzipped = (response) => new Response(response.body.pipeThrough(new DecompressionStream('gzip')));

/** Only what the project ships: what stands beside it is read in Node. */
const files = {
  async blob(name) {
    const response = await fetched(name);
    return response && new File([await response.blob()], name.split('/').at(-1).replace(/\.gz$/, ''));
  },
  async json(name) {
    return (await fetched(name))?.json() ?? null;
  },
  /** A server shows no folders: the test says what is in them. */
  list: (folder) => globalThis.listFixtures(folder),
};

/** Names of the cases, and a way to run one: `ok`, why it was not run, or its failure. */
globalThis.engineNames = Object.keys(all);
globalThis.caseNames = cases.map(({ name }) => name);
globalThis.runCase = async (engine, index) => {
  try {
    return (await cases[index].run({ engine: all[engine], files })) ?? 'ok';
  } catch (error) {
    return `failed: ${error.stack ?? error}`;
  }
};
