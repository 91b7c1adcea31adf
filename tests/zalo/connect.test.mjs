// Everything that a Mini App asks of Zalo, over a fake SDK: what arrives there, and every way in which it goes wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  connectZalo,
  insideZalo,
  ZALO_BASE64,
  ZALO_CACHE,
  ZALO_CALLS,
  ZALO_FILES,
  ZALO_SHARE,
  ZaloError,
} from '../../pkg/zalo.js';
import { fakeSdk, fakeStorage, hangs, rejects, standIn, throws } from './fake.mjs';

const yes = async () => true;
const inZalo = (sdk, options = {}) => connectZalo(sdk, { inside: true, explain: yes, ...options });
const csv = new Blob(['\uFEFFTên;Điện thoại\r\nAn;0912345678\r\n'], { type: 'text/csv' });
const png = new Blob([Uint8Array.from({ length: 3000 }, (_, i) => i % 256)], { type: 'image/png' });
const bytesOf = (address) => Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');

/** What a page can ask for, by the call of the SDK that it ends in. */
const ASKS = {
  downloadFile: (zalo) => zalo.save('nhom.csv', csv),
  saveImageToGallery: (zalo) => zalo.savePicture(png),
  getShareableLink: (zalo) => zalo.share({ title: 'Tiệm' }),
  openShareSheet: (zalo) => zalo.share({ title: 'Tiệm' }),
  followOA: (zalo) => zalo.followOA('1'),
  openChat: (zalo) => zalo.openChat('1'),
  scanQRCode: (zalo) => zalo.scan(),
  getSetting: (zalo) => zalo.allow('scope.userInfo'),
  authorize: (zalo) => zalo.allow('scope.userInfo'),
};

const failure = async (promise) => {
  const error = await promise.then(
    (value) => assert.fail(`it answered ${value}`),
    (thrown) => thrown,
  );
  assert.ok(error instanceof ZaloError, String(error));
  return error;
};

test('inside is a place, not an installed SDK', async (t) => {
  const rows = [
    [{}, true],
    [{ bridge: false }, true],
    [{ userAgent: 'Chrome' }, true],
    [{ userAgent: 'Chrome', bridge: false }, false],
    [{ hostname: 'localhost' }, false],
    [{ hostname: 'tiem.vn' }, false],
    [{ hostname: 'h5.zdn.vn.tiem.vn' }, false],
  ];
  for (const [place, expected] of rows)
    await t.test(JSON.stringify(place), (each) => {
      standIn(each, place);
      assert.equal(insideZalo(), expected);
      assert.equal(connectZalo({}).inside, expected);
    });
  await t.test('a server has neither', () => assert.equal(insideZalo(), false));
});

test('theme and language come from Zalo, and Zalo writes Vietnamese in two ways', () => {
  const rows = [
    ['vi', 'dark', 'vi', 'dark'],
    ['vn', 'light', 'vi', 'light'],
    ['VN', 'light', 'vi', 'light'],
    ['en', 'auto', 'en', undefined],
    ['my', 'dark', 'en', 'dark'],
    ['', '', undefined, undefined],
    [undefined, undefined, undefined, undefined],
  ];
  for (const [zaloLanguage, zaloTheme, language, theme] of rows) {
    const zalo = inZalo({ getSystemInfo: () => ({ zaloLanguage, zaloTheme }) });
    assert.deepEqual(zalo.system(), { language, theme }, `${zaloLanguage} ${zaloTheme}`);
  }
  assert.deepEqual(inZalo({ getSystemInfo: throws(-1404) }).system(), {
    language: undefined,
    theme: undefined,
  });
  assert.deepEqual(inZalo({}).system(), { language: undefined, theme: undefined });
});

test('outside, the mocks of the SDK dress nothing', () => {
  const element = { lang: 'en', theme: undefined };
  connectZalo(fakeSdk()).dress(element);
  assert.deepEqual(element, { lang: 'en', theme: undefined });
});

test('an element follows theme and language when the app comes back, until it is ended', () => {
  const sdk = fakeSdk();
  const element = { lang: '', theme: undefined };
  const end = inZalo(sdk).dress(element);
  assert.deepEqual(element, { lang: 'vi', theme: 'light' });
  const told = [];
  inZalo(sdk).onSystem((system) => told.push(system));
  Object.assign(sdk.system, { zaloTheme: 'dark', zaloLanguage: 'en' });
  sdk.resume();
  sdk.resume();
  assert.deepEqual(element, { lang: 'en', theme: 'dark' });
  assert.deepEqual(told, [{ language: 'en', theme: 'dark' }], 'once a change');
  end();
  sdk.system.zaloTheme = 'light';
  sdk.resume();
  assert.equal(element.theme, 'dark');
});

test('an SDK whose events throw still dresses the element', () => {
  const element = { lang: '', theme: undefined };
  const events = { on: throws(-1404) };
  inZalo({ ...fakeSdk(), events }).dress(element);
  assert.deepEqual(element, { lang: 'vi', theme: 'light' });
});

test('a file arrives as base64 whose bytes are the file', async () => {
  const sdk = fakeSdk();
  assert.equal(await inZalo(sdk).save('Mua nhiều.CSV', csv), 'zalo');
  const [[name, { fileBase64Data }]] = sdk.asked;
  assert.equal(name, 'downloadFile');
  assert.match(fileBase64Data, /^data:text\/csv;base64,/);
  assert.deepEqual(bytesOf(fileBase64Data), Buffer.from(await csv.arrayBuffer()));
});

test('a phone that wants bare base64 gets it', async () => {
  const sdk = fakeSdk();
  await inZalo(sdk, { base64: 'bare' }).save('a.csv', csv);
  assert.deepEqual(
    Buffer.from(sdk.asked[0][1].fileBase64Data, 'base64'),
    Buffer.from(await csv.arrayBuffer()),
  );
});

test('a picture arrives with its type and its bytes', async () => {
  const sdk = fakeSdk();
  assert.equal(await inZalo(sdk).savePicture(png), 'zalo');
  const [[name, { imageBase64Data }]] = sdk.asked;
  assert.equal(name, 'saveImageToGallery');
  assert.match(imageBase64Data, /^data:image\/png;base64,/);
  assert.deepEqual(bytesOf(imageBase64Data), Buffer.from(await png.arrayBuffer()));
});

test('every kind of file that Zalo names is saved, every other one is refused before its bytes are read', async () => {
  for (const [extension, type] of Object.entries(ZALO_FILES.types)) {
    const sdk = fakeSdk();
    await inZalo(sdk).save(`a.${extension}`, csv);
    assert.ok(sdk.asked[0][1].fileBase64Data.startsWith(`data:${type};base64,`), extension);
  }
  const unread = { size: 1, arrayBuffer: () => assert.fail('read') };
  for (const [name, extension] of [
    ['a.json', 'json'],
    ['a.exe', 'exe'],
    ['csv', ''],
    ['a.', ''],
    ['a.toString', 'tostring'],
  ]) {
    const sdk = fakeSdk();
    const { code, details } = await failure(inZalo(sdk).save(name, unread));
    assert.deepEqual([code, details.extension, sdk.asked], ['file-type', extension, []], name);
  }
});

test('a file of the last byte that Zalo takes is saved, one more is refused', async () => {
  const before = 'data:text/csv;base64,'.length;
  const most = Math.floor((ZALO_BASE64.letters - before) / 4) * 3;
  const sdk = fakeSdk();
  await inZalo(sdk).save('a.csv', new Blob([new Uint8Array(most)]));
  assert.ok(sdk.asked[0][1].fileBase64Data.length <= ZALO_BASE64.letters);
  const { code, details } = await failure(
    inZalo(fakeSdk()).save('a.csv', new Blob([new Uint8Array(most + 1)])),
  );
  assert.deepEqual([code, details], ['too-large', { bytes: most + 1, most }]);
});

test('sharing makes a link of the app and opens the sheet; texts are cut to what Zalo takes', async () => {
  const sdk = fakeSdk();
  const long = 'ệ'.repeat(500);
  assert.equal(
    await inZalo(sdk).share({ title: long, text: long, path: '/diem', thumbnail: 'https://t.vn/a.png' }),
    'zalo',
  );
  assert.deepEqual(sdk.asked, [
    [
      'getShareableLink',
      {
        title: 'ệ'.repeat(ZALO_SHARE.title),
        description: 'ệ'.repeat(ZALO_SHARE.description),
        thumbnail: 'https://t.vn/a.png',
        path: '/diem',
      },
    ],
    ['openShareSheet', { type: 'link', data: { link: 'https://zalo.me/s/1/?zshareId=2', chatOnly: false } }],
  ]);
});

test("a link of the shop's own is shared without asking Zalo for one", async () => {
  const sdk = fakeSdk();
  await inZalo(sdk).share({ title: 'Tiệm', link: 'https://tiem.vn/' });
  assert.deepEqual(
    sdk.asked.map(([name]) => name),
    ['openShareSheet'],
  );
});

test('following, the chat and its message, and a scan arrive as they were asked for', async () => {
  const sdk = fakeSdk();
  const zalo = inZalo(sdk);
  await zalo.followOA('42');
  await zalo.openChat('42');
  await zalo.openChat('42', 'Tôi muốn đổi quà');
  assert.equal(await zalo.scan(), 'KQ-1');
  assert.deepEqual(sdk.asked, [
    ['followOA', { id: '42' }],
    ['openChat', { type: 'oa', id: '42' }],
    ['openChat', { type: 'oa', id: '42', message: 'Tôi muốn đổi quà' }],
    ['scanQRCode', undefined],
  ]);
});

for (const [call, ask] of Object.entries(ASKS)) {
  test(`${call}: no answer is a timeout, and a late one changes nothing`, async () => {
    let late = () => {};
    const answer = new Promise((resolve) => {
      late = resolve;
    });
    const zalo = inZalo(fakeSdk({ [call]: () => answer }), { timeouts: { [call]: 5 } });
    const error = await failure(ask(zalo));
    assert.deepEqual([error.code, error.call, error.details.ms], ['timeout', call, 5]);
    late({});
  });

  test(`${call}: an SDK without it, an old Zalo that rejects and one that throws say unsupported`, async () => {
    for (const broken of [undefined, rejects(-1404), throws(-1404), () => Promise.reject({ error: -1404 })]) {
      const error = await failure(ask(inZalo(fakeSdk({ [call]: broken }))));
      assert.deepEqual([error.code, error.call], ['unsupported', call]);
    }
  });

  test(`${call}: cancelling and being refused have codes of their own`, async () => {
    for (const [sdk, code] of [
      [-2003, 'cancelled'],
      [-1401, 'unauthorized'],
      [-1403, 'forbidden'],
      [-1408, 'timeout'],
      [-1409, 'busy'],
      [-1410, 'busy'],
      [-2000, 'failed'],
      [-9999, 'failed'],
    ]) {
      const error = await failure(ask(inZalo(fakeSdk({ [call]: rejects(sdk) }))));
      assert.deepEqual([error.code, error.details.sdk, error.details.said], [code, sdk, 'as Zalo says']);
    }
  });

  test(`${call}: outside it is never called, even where the SDK would say that all went well`, async () => {
    const called = () => assert.fail('called');
    if (/download|save/.test(call)) return; // The browser does it: below.
    const error = await failure(ask(connectZalo(fakeSdk({ [call]: called, getShareableLink: called }))));
    assert.equal(error.code, 'unavailable');
  });
}

test('saving that fails on the phone is called that, and a denial of either code a denial', async () => {
  for (const [sdk, code] of [
    [-2005, 'not-saved'],
    [-2007, 'not-saved'],
    [-2002, 'denied'],
    [-201, 'denied'],
  ])
    assert.equal(
      (await failure(inZalo(fakeSdk({ downloadFile: rejects(sdk) })).save('a.csv', csv))).code,
      code,
    );
});

test('what is thrown and is nothing, a text or an Error is a failure, not a crash', async () => {
  for (const thrown of [undefined, null, 'no', new Error('no'), {}])
    assert.equal(
      (await failure(inZalo(fakeSdk({ followOA: () => Promise.reject(thrown) })).followOA('1'))).code,
      'failed',
    );
});

test('the purpose comes before the call, once; a no ends it there, and a denial brings it back', async () => {
  const log = [];
  let wants = false;
  const explain = async ({ name, title, text, yes, no }) => {
    for (const words of [title, text, yes, no]) assert.ok(words.length > 3);
    log.push(`why ${name}`);
    return wants;
  };
  let answer = async () => void log.push('asked');
  const sdk = fakeSdk({ followOA: () => answer() });
  const zalo = inZalo(sdk, { explain });
  assert.equal((await failure(zalo.followOA('1'))).code, 'cancelled');
  wants = true;
  await zalo.followOA('1');
  await zalo.followOA('1');
  assert.deepEqual(log, ['why followOA', 'why followOA', 'asked', 'asked']);
  log.length = 0;
  answer = rejects(-2002);
  await failure(zalo.followOA('1'));
  await failure(inZalo(sdk, { explain }).followOA('1'));
  assert.deepEqual(log, ['why followOA'], 'after a denial, and in the next start');
});

test("every purpose has words in both languages, and an app's own come first", async () => {
  const shown = [];
  for (const language of ['vi', 'en']) {
    const explain = async (purpose) => shown.push(purpose) > 0;
    const options = {
      explain,
      language: () => language,
      purposes: { scanQRCode: { title: 'T', text: language } },
    };
    const zalo = inZalo(fakeSdk(), options);
    for (const ask of Object.values(ASKS)) await ask(zalo);
  }
  const names = ['downloadFile', 'saveImageToGallery', 'followOA', 'scanQRCode', 'scope.userInfo'];
  assert.deepEqual(
    shown.map(({ name }) => name),
    [...names, ...names],
  );
  for (const [i, { name, text }] of shown.slice(0, names.length).entries())
    assert.notEqual(text, shown[i + names.length].text, name);
  assert.deepEqual(
    shown.filter(({ name }) => name === 'scanQRCode').map(({ text }) => text),
    ['vi', 'en'],
  );
});

test('a scope is asked for where it is not allowed yet, and a no is an answer', async () => {
  const given = fakeSdk({ getSetting: async () => ({ authSetting: { 'scope.userInfo': true } }) });
  assert.equal(await inZalo(given).allow('scope.userInfo'), true);
  assert.deepEqual(given.asked, []);
  const asks = fakeSdk();
  assert.equal(await inZalo(asks).allow('scope.userInfo'), true);
  assert.deepEqual(asks.asked.at(-1), ['authorize', { scopes: ['scope.userInfo'] }]);
  for (const authorize of [
    rejects(-201),
    rejects(-2002),
    async () => ({ 'scope.userInfo': false }),
    async () => ({}),
  ])
    assert.equal(await inZalo(fakeSdk({ authorize })).allow('scope.userInfo'), false);
});

// That files are downloaded by the browser there is seen in one: tests/miniapp.
test("outside, sharing goes to the browser's sheet, where there is one", async (t) => {
  const place = standIn(t, { hostname: 'tiem.vn', bridge: false, userAgent: 'Chrome' });
  const zalo = connectZalo(fakeSdk());
  assert.equal((await failure(zalo.share({ title: 'Tiệm' }))).code, 'unavailable');
  const shared = [];
  place.navigator.share = async (what) => void shared.push(what);
  assert.equal(await zalo.share({ title: 'Tiệm', text: 'Xem điểm' }), 'browser');
  assert.deepEqual(
    shared,
    [{ title: 'Tiệm', text: 'Xem điểm', url: 'https://tiem.vn/zapps/1/' }],
    'without what stands after #',
  );
  for (const [name, code] of [
    ['AbortError', 'cancelled'],
    ['NotAllowedError', 'failed'],
  ]) {
    place.navigator.share = () => Promise.reject(Object.assign(new Error('no'), { name }));
    assert.equal((await failure(zalo.share({ title: 'Tiệm' }))).code, code);
  }
});

test('every code has words that say what to do, in Vietnamese and in English', () => {
  const codes =
    'unavailable unsupported unauthorized forbidden denied cancelled timeout busy not-saved file-type too-large failed'.split(
      ' ',
    );
  const details = { extension: 'json', bytes: 6_000_000, most: 5_249_982 };
  const all = ['vi', 'en'].flatMap((language) => {
    const zalo = inZalo({}, { language: () => language });
    assert.equal(zalo.words(new TypeError('anything')), zalo.words(new ZaloError('failed', 'followOA')));
    return codes.map((code) => zalo.words(new ZaloError(code, 'followOA', details)));
  });
  assert.equal(new Set(all).size, 2 * codes.length);
  for (const words of all) assert.ok(words.length > 20 && !/undefined|NaN|-\d{3}/.test(words), words);
  assert.ok(all.some((words) => words.includes('.json') && words.includes('máy tính')));
  assert.ok(all.some((words) => words.includes('6 MB')));
});

test('every limit names its source and its day, and no wait is longer than five minutes', () => {
  for (const limit of [...Object.values(ZALO_CALLS), ZALO_FILES, ZALO_BASE64, ZALO_SHARE, ZALO_CACHE]) {
    assert.match(limit.seen, /^\d{4}-\d\d-\d\d$/);
    assert.ok(limit.source.length > 10);
    assert.ok((limit.ms ?? 1) > 0 && (limit.ms ?? 1) <= 300_000);
  }
  assert.deepEqual(Object.keys(ZALO_CALLS).sort(), Object.keys(ASKS).sort());
});

test('the cache keeps texts over starts, and drops what is oldest first when it is full', () => {
  const nativeStorage = fakeStorage();
  const open = (cacheBytes = 400) => inZalo({ nativeStorage }, { cacheBytes }).cache;
  const text = (letter) => letter.repeat(100);
  assert.equal(open().write('a', text('a')), true);
  assert.equal(open().write('b', text('b')), true);
  assert.equal(open().write('c', text('c')), true);
  assert.equal(open().write('a', text('A')), true, 'written again, it is the youngest');
  assert.equal(open().write('d', text('d')), true);
  assert.deepEqual(
    'abcd'.split('').map((key) => open().read(key)?.[0] ?? null),
    ['A', null, 'c', 'd'],
  );
  assert.ok(Buffer.byteLength([...nativeStorage.items.values()].join('')) <= 400);
  open().remove('c');
  assert.deepEqual([open().read('c'), open().read('d')], [null, text('d')]);
  open().remove('a');
  open().remove('d');
  assert.equal(nativeStorage.items.size, 0, 'nothing is left behind');
});

test('the budget counts bytes, not letters, and no app lifts it beyond 512 kB', () => {
  const nativeStorage = fakeStorage();
  const small = inZalo({ nativeStorage }, { cacheBytes: 300 }).cache;
  assert.equal(small.write('vi', 'ệ'.repeat(120)), false);
  assert.equal(small.read('vi'), 'ệ'.repeat(120), 'for this run it is there');
  assert.equal(inZalo({ nativeStorage }).cache.read('vi'), null);
  const large = inZalo({ nativeStorage }, { cacheBytes: 10e6 }).cache;
  assert.equal(large.write('x', 'x'.repeat(ZALO_CACHE.most)), false);
  assert.equal(large.write('x', 'x'.repeat(ZALO_CACHE.most - 100)), true);
  assert.ok(ZALO_CACHE.most * 2 <= 1024 * 1024, 'below 1 MB as UTF-16 too');
});

test('what is too large leaves no older text of its key behind, and the others alone', () => {
  const nativeStorage = fakeStorage();
  const cache = inZalo({ nativeStorage }, { cacheBytes: 300 }).cache;
  cache.write('other', 'o');
  cache.write('pass', 'old');
  assert.equal(cache.write('pass', 'n'.repeat(400)), false);
  const next = inZalo({ nativeStorage }, { cacheBytes: 300 }).cache;
  assert.deepEqual([next.read('pass'), next.read('other')], [null, 'o']);
});

test('storage that is full takes the youngest; storage that is old, broken or absent is survived', () => {
  const full = fakeStorage(150);
  const cache = inZalo({ nativeStorage: full }).cache;
  cache.write('a', 'a'.repeat(60));
  assert.equal(cache.write('b', 'b'.repeat(60)), true);
  assert.deepEqual([cache.read('a'), cache.read('b')], [null, 'b'.repeat(60)]);
  const old = { getItem: throws(-1404), setItem: throws(-1404), removeItem: throws(-1404) };
  for (const nativeStorage of [old, undefined]) {
    const kept = inZalo({ nativeStorage }).cache;
    assert.equal(kept.write('a', '1'), false);
    assert.equal(kept.read('a'), '1');
    kept.remove('a');
    assert.equal(kept.read('a'), null);
  }
});

test('what stands there of another version, or is not ours, is as nothing and is written over', () => {
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{"v":0,"items":[["a","1"]]}',
    '{"v":2,"items":[["a","1"]]}',
    '{"v":1,"items":{}}',
    '{"v":1,"items":[null]}',
    '{"v":1,"items":[["a",7]]}',
  ]) {
    const nativeStorage = fakeStorage();
    nativeStorage.items.set('khachquen', text);
    const cache = inZalo({ nativeStorage }).cache;
    assert.equal(cache.read('a'), null, text);
    assert.equal(cache.write('a', '1'), true);
    assert.equal(cache.read('a'), '1');
  }
});

test('the settings of <khach-quen> live in the cache, and leave nothing behind', async () => {
  const sdk = fakeSdk();
  const { store } = inZalo(sdk);
  assert.equal(await store.load(), null);
  await store.save('{"x":{}}');
  assert.equal(await inZalo(sdk).store.load(), '{"x":{}}');
  await store.clear();
  assert.equal(await inZalo(sdk).store.load(), null);
});

test('settings that Zalo does not keep are not called kept', async () => {
  await assert.rejects(inZalo({}).store.save('{}'), { code: 'not-saved' });
});

test('outside of Zalo there is no store to switch on', () => {
  assert.equal(connectZalo(fakeSdk(), { inside: false }).store, null);
});

test('a hanging SDK holds nobody: theme, cache and card do not wait for it', async () => {
  const sdk = fakeSdk({ scanQRCode: hangs, followOA: hangs });
  const zalo = inZalo(sdk, { timeouts: { followOA: 5, scanQRCode: 5 } });
  const both = await Promise.all([failure(zalo.followOA('1')), failure(zalo.scan())]);
  assert.deepEqual(
    both.map(({ code }) => code),
    ['timeout', 'timeout'],
  );
  assert.equal(zalo.system().language, 'vi');
});
