/** What only this phone can say, as docs/mini-app.md lists it. Each one ends in a text, or throws. */
import { engines } from 'khachquen';
import { zalo } from '@/zalo';

const ORDERS = [
  { id: 'A', day: '2025-01-02', total: 100_000, customer: { phone: '0912345678' } },
  { id: 'B', day: '2025-02-03', total: 200_000, customer: { phone: '0912345678' } },
];
/** A module of eight bytes: magic number and version. */
const MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

async function read(engine: typeof engines.local): Promise<string> {
  const book = await engine.openBook({ name: 'orders', orders: ORDERS });
  const { customers, revenue } = book.summary;
  await book.close();
  if (customers !== 1 || revenue !== 300_000) throw new Error(`${customers} / ${revenue}`);
  return 'OK';
}

const has = (...names: string[]): string =>
  names.map((name) => `${name}: ${name in globalThis ? 'OK' : '–'}`).join(', ');

export const CHECKS: Record<string, () => string | Promise<string>> = {
  // Not what stands behind ? and #: a pass may.
  address: () => location.origin + location.pathname,
  browser: () => navigator.userAgent,
  zalo: () =>
    `${zalo.inside ? 'OK' : '–'}, ${has('ZaloJavaScriptInterface')}, ${JSON.stringify(zalo.system())}`,
  wasm: async () => ((await WebAssembly.instantiate(MODULE)).instance ? 'OK' : '–'),
  local: () => read(engines.local),
  worker: () => read(engines.worker),
  pass: () => has('crypto', 'DecompressionStream', 'BigInt64Array'),
  page: () =>
    `${has('HTMLDialogElement', 'CSSStyleSheet')}, adoptedStyleSheets: ${'adoptedStyleSheets' in document ? 'OK' : '–'}`,
  storage: () => {
    const kept = zalo.cache.write('check', 'ệ'.repeat(1000));
    const same = zalo.cache.read('check') === 'ệ'.repeat(1000);
    zalo.cache.remove('check');
    if (!kept || !same) throw new Error(`kept ${kept}, same ${same}`);
    return 'OK';
  },
};

/** What the page's policy refused since this file was loaded. */
export const refused: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  refused.push(`${violatedDirective} ${blockedURI}`),
);
