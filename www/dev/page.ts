/** Development entry: the demo page over the fake engine; the address chooses what it plays. */
import { startDemo } from '../demo/demo.js';
import { createFakeEngine, type FakeOptions } from './fake-engine.js';

const address = new URLSearchParams(location.search);
const fake: FakeOptions = {
  customers: Number(address.get('customers') ?? 0),
  slow: Number(address.get('slow') ?? 0),
  ...(address.has('fails') ? { fails: address.get('fails') ?? '' } : {}),
};

if (address.has('nosample')) void startDemo(createFakeEngine(fake), null);
else void startDemo(createFakeEngine(fake));
