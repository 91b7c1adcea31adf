/** The page of the browser tests: over the real engine, or over the fake one with `?engine=fake`. */
import { startDemo } from '../demo/demo.js';
import type { WrittenChannel } from '../lib/care/reasons/plan.js';
import type { Engine } from '../lib/contract.js';
import * as slim from '../lib/slim.js';

const address = new URLSearchParams(location.search);

async function fakeEngine(): Promise<Engine> {
  const { createFakeEngine } = await import('./fake-engine.js');
  const options = {
    customers: Number(address.get('customers') ?? 0),
    slow: Number(address.get('slow') ?? 0),
    ...(address.has('fails') ? { fails: address.get('fails') ?? '' } : {}),
  };
  return createFakeEngine(options);
}

const CHANNELS: readonly WrittenChannel[] = ['zns', 'oa', 'sms', 'email', 'call'];
const channelOf = (name: string | null): WrittenChannel => CHANNELS.find((one) => one === name) ?? 'oa';

async function start(): Promise<void> {
  const action = address.get('compose');
  if (action) (await import('./composer.js')).stageComposer(action, channelOf(address.get('channel')));
  slim.init({ offline: true }).catch(() => undefined);
  const engine = address.get('engine') === 'fake' ? await fakeEngine() : slim;
  if (address.has('nosample')) await startDemo(engine, null);
  else await startDemo(engine);
}

void start();
