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
  // A name with a folder stands where it says: asking in the others first is two requests in vain.
  for (const folder of name.includes('/') ? ['.'] : FOLDERS) {
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

const code = async (name) => (await fetch(`/pkg/${name}.wasm`)).arrayBuffer();
let copies = 0;

/** An engine of a kind over changed code: a copy of the package, since one copy keeps what it has compiled. */
async function fresh(kind, { core = (same) => same, sheets = (same) => same }) {
  const entry = kind.startsWith('slim') ? 'slim.js' : 'index.js';
  copies += 1;
  const { init, engines } = await import(`/pkg/${entry}?copy=${copies}`);
  await init({ bytes: core(await code('core')), sheets: { bytes: sheets(await code('sheets')) } });
  return engines[kind.replace('slim ', '')];
}

/** Names of the cases, and a way to run one: `ok`, why it was not run, or its failure. */
globalThis.engineNames = Object.keys(all);
globalThis.caseNames = cases.map(({ name }) => name);
globalThis.runCase = async (engine, index) => {
  try {
    const own = { engine: all[engine], kind: engine, fresh: (changes) => fresh(engine, changes) };
    return (await cases[index].run({ ...own, files, megabytes: globalThis.megabytes })) ?? 'ok';
  } catch (error) {
    return `failed: ${error.stack ?? error}`;
  }
};
