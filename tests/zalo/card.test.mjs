// The card in a Zalo Mini App, with a fake SDK and a plain object for the element.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createPasses, createShopKeys, exportPublicKey, openPass } from '../../pkg/pass.js';
import { connectZalo, openForZalo, ZaloError } from '../../pkg/zalo.js';
import { fakeSdk, rejects, throws } from './fake.mjs';

const member = JSON.parse(readFileSync(new URL('../../www/demo/members/bac.json', import.meta.url), 'utf8'));
const keys = await createShopKeys();
const publicKey = await exportPublicKey(keys);
const passes = createPasses([member], keys, { page: 'https://tiem.vn/the' });
const pass = (await passes.next()).value;

const scanned = (content) => ({ scanQRCode: async () => ({ content }) });
const newCard = () => ({ pass: null, publicKey: '', lang: '', theme: undefined });
const fetchPass = async (name) => (name === pass.name ? pass.bytes : Promise.reject(new Error('404')));
const explain = async () => true;
const open = (card, sdk, more = {}) => openForZalo(card, sdk, { inside: true, explain, publicKey, ...more });
const codeOn = async (card) => (await openPass(card.pass.bytes, card.pass.secret, publicKey)).code;

test('a scanned link shows the pass, in the language and theme of Zalo', async () => {
  const card = newCard();
  const sdk = fakeSdk(scanned(pass.link));
  sdk.system.zaloTheme = 'dark';
  const app = open(card, sdk, { fetchPass });
  assert.deepEqual([card.lang, card.theme, card.publicKey], ['vi', 'dark', publicKey]);
  assert.equal(await app.ready, false);
  assert.equal(await app.scan(), true);
  assert.equal(card.pass.name, pass.name);
  assert.equal(await codeOn(card), member.code);
});

test('the card follows theme and language until it is closed', () => {
  const card = newCard();
  const sdk = fakeSdk();
  const app = open(card, sdk);
  Object.assign(sdk.system, { zaloTheme: 'dark', zaloLanguage: 'en' });
  sdk.resume();
  assert.deepEqual([card.lang, card.theme], ['en', 'dark']);
  app.close();
  sdk.system.zaloTheme = 'light';
  sdk.resume();
  assert.equal(card.theme, 'dark');
});

test('the next start shows it again without any network, until it is forgotten', async () => {
  const sdk = fakeSdk(scanned(pass.link));
  await open(newCard(), sdk, { fetchPass }).scan();
  const card = newCard();
  const app = open(card, sdk);
  assert.equal(await app.ready, true);
  assert.equal(await codeOn(card), member.code);
  app.forget();
  assert.equal(card.pass, null);
  const later = newCard();
  assert.equal(await open(later, sdk).ready, false);
  assert.equal(later.pass, null);
});

test('a link that the app was started with comes first', async () => {
  const card = newCard();
  await open(card, fakeSdk(), { fetchPass, link: pass.link }).ready;
  assert.equal(card.pass.secret, pass.secret);
});

test('without network, the link that the app was started with gives way to the pass that is kept', async () => {
  const sdk = fakeSdk(scanned(pass.link));
  await open(newCard(), sdk, { fetchPass }).scan();
  const card = newCard();
  const offline = () => Promise.reject(new Error('offline'));
  assert.equal(await open(card, sdk, { fetchPass: offline, link: pass.link }).ready, true);
  assert.equal(card.pass.name, pass.name);
});

test('outside of Zalo the card still opens from its link, and a scan says unavailable', async () => {
  const fails = throws(-2000);
  const nativeStorage = { getItem: fails, setItem: fails, removeItem: fails };
  for (const sdk of [{}, { getSystemInfo: fails, scanQRCode: fails, nativeStorage }]) {
    const card = newCard();
    const app = openForZalo(card, sdk, { publicKey, fetchPass, link: pass.link });
    assert.equal(await app.ready, true);
    assert.equal(card.pass.name, pass.name);
    await assert.rejects(app.scan(), (error) => error instanceof ZaloError && error.code === 'unavailable');
    app.forget();
    assert.equal(card.pass, null);
  }
});

test('a pass larger than the cache is shown, and only kept for this run', async () => {
  const sdk = fakeSdk(scanned(pass.link));
  const card = newCard();
  assert.equal(await open(card, sdk, { fetchPass, cacheBytes: 200 }).scan(), true);
  assert.equal(await open(newCard(), sdk).ready, false);
});

test('turning back from the camera and refusing it are told from a code that is no pass', async () => {
  const card = newCard();
  const scan = (sdk, more) => open(card, fakeSdk(sdk), more).scan();
  await assert.rejects(scan({ scanQRCode: rejects(-2003) }), { code: 'cancelled' });
  await assert.rejects(scan({}, { explain: async () => false }), { code: 'cancelled' });
  for (const content of ['', undefined]) await assert.rejects(scan(scanned(content)), { code: 'cancelled' });
  await assert.rejects(scan({ scanQRCode: rejects(-2002) }), { code: 'denied' });
  assert.equal(card.pass, null);
});

test('a connection to Zalo that the app already has is taken as it is', async () => {
  const zalo = connectZalo(fakeSdk(scanned(pass.link)), { inside: true, explain });
  const app = openForZalo(newCard(), zalo, { publicKey, fetchPass });
  assert.equal(app.zalo, zalo);
  assert.equal(await app.scan(), true);
});

test('what is scanned and is no pass, or whose file is gone, changes nothing', async () => {
  for (const content of ['https://example.com', 'KQ-1', `#${'A'.repeat(22)}.${pass.secret}`]) {
    const card = newCard();
    assert.equal(await open(card, fakeSdk(scanned(content)), { fetchPass }).scan(), false, content);
    assert.equal(card.pass, null);
  }
});
