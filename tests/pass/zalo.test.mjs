// The card in a Zalo Mini App, with six lines for the SDK and a plain object for the element.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createPasses, createShopKeys, exportPublicKey, openPass } from '../../pkg/pass.js';
import { openForZalo } from '../../pkg/zalo.js';

const member = JSON.parse(readFileSync(new URL('../../www/demo/members/bac.json', import.meta.url), 'utf8'));
const keys = await createShopKeys();
const publicKey = await exportPublicKey(keys);
const passes = createPasses([member], keys, { page: 'https://tiem.vn/the' });
const pass = (await passes.next()).value;

const store = new Map();
const fakeSdk = (more = {}) => ({
  getSystemInfo: () => ({ zaloLanguage: 'vi', zaloTheme: 'dark' }),
  nativeStorage: {
    getItem: (key) => store.get(key),
    setItem: (key, value) => store.set(key, value),
    removeItem: (key) => store.delete(key),
  },
  scanQRCode: async () => ({ content: pass.link }),
  ...more,
});
const newCard = () => ({ pass: null, publicKey: '', lang: '', theme: undefined });
const fetchPass = async (name) => (name === pass.name ? pass.bytes : Promise.reject(new Error('404')));
const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

test('a scanned link shows the pass, in the language and theme of Zalo', async () => {
  const card = newCard();
  const app = openForZalo(card, fakeSdk(), { publicKey, fetchPass });
  assert.deepEqual([card.lang, card.theme, card.publicKey], ['vi', 'dark', publicKey]);
  assert.equal(await app.scan(), true);
  assert.equal(card.pass.name, pass.name);
  assert.equal((await openPass(card.pass.bytes, card.pass.secret, publicKey)).code, member.code);
});

test('the next start shows it again without any network, until it is forgotten', async () => {
  const card = newCard();
  const app = openForZalo(card, fakeSdk(), { publicKey });
  await settled();
  assert.equal((await openPass(card.pass.bytes, card.pass.secret, publicKey)).code, member.code);
  app.forget();
  assert.equal(card.pass, null);
  const later = newCard();
  openForZalo(later, fakeSdk(), { publicKey });
  await settled();
  assert.equal(later.pass, null);
});

test('a link that the app was started with comes first', async () => {
  const card = newCard();
  openForZalo(card, fakeSdk(), { publicKey, fetchPass, link: pass.link });
  await settled();
  assert.equal(card.pass.secret, pass.secret);
});

test('without network, the link that the app was started with gives way to the pass that is kept', async () => {
  const card = newCard();
  openForZalo(card, fakeSdk(), {
    publicKey,
    fetchPass: () => Promise.reject(new Error('offline')),
    link: pass.link,
  });
  await settled();
  assert.equal(card.pass.name, pass.name);
});

test('where Zalo is not there, every call fails and the card still opens', async () => {
  const fails = () => {
    throw Object.assign(new Error('not in Zalo'), { code: -2000 });
  };
  const nativeStorage = { getItem: fails, setItem: fails, removeItem: fails };
  const card = newCard();
  const app = openForZalo(
    card,
    { getSystemInfo: fails, scanQRCode: fails, nativeStorage },
    { publicKey, fetchPass, link: pass.link },
  );
  await settled();
  assert.equal(card.pass.name, pass.name);
  assert.equal(await app.scan(), false);
  app.forget();
  assert.equal(await openForZalo(newCard(), {}, { publicKey }).scan(), false);
});

test('what is scanned and is no pass, or whose file is gone, changes nothing', async () => {
  store.clear();
  for (const content of ['https://example.com', '', undefined, `#${'A'.repeat(22)}.${pass.secret}`]) {
    const card = newCard();
    const app = openForZalo(card, fakeSdk({ scanQRCode: async () => ({ content }) }), {
      publicKey,
      fetchPass,
    });
    assert.equal(await app.scan(), false, content);
    assert.equal(card.pass, null);
  }
});
