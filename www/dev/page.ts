/** Development entry: the demo page over the fake engine, or over the real one with `?engine=real`. */
import { startDemo } from '../demo/demo.js';
import type { Engine } from '../lib/contract.js';
import { createFakeEngine, type FakeOptions } from './fake-engine.js';

const address = new URLSearchParams(location.search);

function fakeEngine(): Engine {
  const options: FakeOptions = {
    customers: Number(address.get('customers') ?? 0),
    slow: Number(address.get('slow') ?? 0),
    ...(address.has('fails') ? { fails: address.get('fails') ?? '' } : {}),
  };
  return createFakeEngine(options);
}

async function start(): Promise<void> {
  const engine = address.get('engine') === 'real' ? await import('../lib/index.js') : fakeEngine();
  if (address.has('nosample')) await startDemo(engine, null);
  else await startDemo(engine);
}

void start();
