// The member pass over the built package, against an implementation of its own (maker.mjs).
import assert from 'node:assert/strict';
import { createPrivateKey, randomBytes, webcrypto } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  createPasses,
  createShopKeys,
  exportPublicKey,
  openPass,
  PASS_LIMITS,
  PassError,
  PassInputError,
  parsePassLink,
  passLink,
  readPass,
  restoreShopKeys,
  shortName,
} from '../../pkg/pass.js';
import { fixedKeys, makePass, opened, sha256, signed, unsigned } from './maker.mjs';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const MEMBERS = Object.fromEntries(
  readdirSync(new URL('../../www/demo/members/', import.meta.url)).map((file) => [
    file.replace('.json', ''),
    read(`../../www/demo/members/${file}`),
  ]),
);
const DAY = 86_400_000;
const NOW = Date.parse('2025-10-01T03:00:00Z');
const ISSUED = Date.parse('2025-09-29T03:00:00Z');

const keys = await createShopKeys();
const publicKey = await exportPublicKey(keys);

async function passOf(member, options = {}, by = keys) {
  for await (const pass of createPasses([member], by, { issued: ISSUED, ...options })) return pass;
}
const all = async (passes) => {
  const list = [];
  for await (const pass of passes) list.push(pass);
  return list;
};

/** The code that a pass is refused with; fails the test where it is opened. */
async function refusal(bytes, secret, key = publicKey, options = { now: NOW }) {
  try {
    await openPass(bytes, secret, key, options);
  } catch (error) {
    assert.ok(error instanceof PassError, `${error.name}: ${error.message}`);
    return error.code;
  }
  return 'opened';
}

/** What a pass carries of a member, said here a second time. */
function carried(member, history = PASS_LIMITS.history) {
  const withoutOrder = (lot) => ({ ...lot, order: null });
  const known = new Set(member.rewards.map(({ id }) => id));
  return {
    ...member,
    lots: member.lots.map(withoutOrder),
    pending: member.pending.map(withoutOrder),
    history: {
      total: member.history.total,
      rows: member.history.rows.slice(0, history).map((row) => ({
        ...row,
        order: null,
        event: null,
        note:
          row.reason.code === 'adjust'
            ? null
            : row.note === 'birthday'
              ? 'other'
              : known.has(row.note) || row.reason.code === 'activity'
                ? row.note
                : null,
        reason: {
          code: row.reason.code,
          facts: Object.fromEntries(
            Object.entries(row.reason.facts).filter(
              ([, fact]) => typeof fact === 'number' || known.has(fact),
            ),
          ),
        },
      })),
    },
  };
}

for (const [name, member] of Object.entries(MEMBERS)) {
  test(`${name}: what goes in comes out, with the whitelist's losses alone`, async () => {
    const { bytes, secret } = await passOf(member);
    assert.deepEqual(await openPass(bytes, secret, publicKey, { now: NOW }), carried(member));
    console.log(`${name}: ${bytes.length} bytes`);
  });

  test(`${name}: another implementation opens it`, async () => {
    const pass = await passOf(member);
    const found = opened(pass.bytes, pass.secret, publicKey);
    assert.equal(found.name, pass.name);
    assert.equal(found.issued * 1000, ISSUED);
    assert.equal(found.expires * 1000, ISSUED + 30 * DAY);
    assert.equal(found.record.points.active, member.points.active);
  });
}

test('the vectors of version 1 open, and are what the table of the format says', async () => {
  const fixture = read('../fixtures/passes/v1.json');
  const shop = fixedKeys('khachquen test shop');
  assert.equal(fixture.publicKey, shop.publicKey);
  const now = (fixture.issued + 60) * 1000;
  for (const { bytes, secret, name, nonce, packing, record } of fixture.passes) {
    const pass = Buffer.from(bytes, 'base64url');
    const found = await readPass(pass, secret, fixture.publicKey, { now, name });
    assert.equal(found.name, name);
    assert.equal(found.member.points.active, record.points.active);
    assert.deepEqual(found.member.points, record.points);
    assert.deepEqual(found.member.rewards, record.rewards);
    if (packing === 0) {
      const raw = (text) => Buffer.from(text, 'base64url');
      const { issued, expires } = fixture;
      const again = unsigned({
        record,
        publicKey: shop.publicKey,
        issued,
        expires,
        name: raw(name),
        secret: raw(secret),
        nonce: raw(nonce),
      });
      assert.ok(pass.subarray(0, -64).equals(again));
    }
  }
});

test('a pass with any one byte changed is refused', async () => {
  const { bytes, secret } = await passOf(MEMBERS.bac);
  for (let at = 0; at < bytes.length; at += 1) {
    for (const change of at < 49 ? [1, 2, 4, 8, 16, 32, 64, 128, 255] : [1 << (at % 8), 255]) {
      const bad = bytes.slice();
      bad[at] ^= change;
      assert.notEqual(await refusal(bad, secret), 'opened', `byte ${at} by ${change}`);
    }
  }
});

test('a pass cut at any length, or with bytes behind it, is refused', async () => {
  const { bytes, secret } = await passOf(MEMBERS.dong);
  for (let length = 0; length < bytes.length; length += 1)
    assert.notEqual(await refusal(bytes.slice(0, length), secret), 'opened', `${length} bytes`);
  assert.equal(await refusal(Buffer.concat([bytes, Buffer.of(0)]), secret), 'tampered');
  assert.equal(await refusal(new Uint8Array(PASS_LIMITS.bytes + 1), secret), 'damaged');
});

const FIELDS = {
  magic: [0, 'damaged'],
  version: [3, 'version'],
  packing: [4, 'tampered'],
  name: [5, 'tampered'],
  'key id': [21, 'wrong-key'],
  issued: [32, 'tampered'],
  expires: [36, 'tampered'],
  nonce: [37, 'tampered'],
  record: [60, 'tampered'],
  signature: [-1, 'tampered'],
};
for (const [field, [at, code]] of Object.entries(FIELDS)) {
  test(`a changed ${field} is refused as ${code}`, async () => {
    const { bytes, secret } = await passOf(MEMBERS.vang);
    const bad = Buffer.from(bytes);
    bad[(at + bad.length) % bad.length] ^= 1;
    assert.equal(await refusal(bad, secret), code);
  });
}

test('the header is bound to the record: signed anew by the shop itself, a changed one does not open', async () => {
  const shop = fixedKeys('another shop');
  const secret = randomBytes(32);
  const input = { record: MEMBERS.bac, issued: ISSUED / 1000, expires: ISSUED / 1000 + 86_400 };
  const parts = {
    ...input,
    name: randomBytes(16),
    secret,
    nonce: randomBytes(12),
    publicKey: shop.publicKey,
  };
  const bytes = unsigned(parts);
  assert.equal(
    await refusal(signed(bytes, shop.privateKey), secret.toString('base64url'), shop.publicKey, {
      now: ISSUED,
    }),
    'opened',
  );
  for (const at of [5, 20, 32, 36, 37, 48]) {
    const bad = Buffer.from(bytes);
    bad[at] ^= 1;
    const code = await refusal(signed(bad, shop.privateKey), secret.toString('base64url'), shop.publicKey, {
      now: ISSUED,
    });
    assert.equal(code, 'wrong-key', `byte ${at}`);
  }
});

test('expired from its last second on, with no grace; the clock may be ten minutes behind its first', async () => {
  const { bytes, secret } = await passOf(MEMBERS.bac, { days: 7 });
  const at = (now) => refusal(bytes, secret, publicKey, { now });
  assert.equal(await at(ISSUED + 7 * DAY - 1), 'opened');
  assert.equal(await at(ISSUED + 7 * DAY), 'expired');
  assert.equal(await at(ISSUED + 400 * DAY), 'expired');
  assert.equal(await at(ISSUED - 600_000), 'opened');
  assert.equal(await at(ISSUED - 600_001), 'not-yet');
  assert.equal(await at(Number.NaN), 'expired');
  assert.equal(await at(new Date(ISSUED + DAY)), 'opened');
});

test('35 days are the most: nothing longer is made, and nothing longer is opened even when the shop signed it', async () => {
  await passOf(MEMBERS.bac, { days: 35 });
  for (const options of [
    { days: 35.001 },
    { days: 0 },
    { days: -1 },
    { days: Number.NaN },
    { expires: ISSUED + 36 * DAY },
  ])
    await assert.rejects(passOf(MEMBERS.bac, options), { name: 'PassInputError', code: 'life' });
  const shop = fixedKeys('a shop with a library of its own');
  const make = (seconds) => {
    const secret = randomBytes(32);
    const issued = ISSUED / 1000;
    const input = {
      record: MEMBERS.bac,
      issued,
      expires: issued + seconds,
      name: randomBytes(16),
      secret,
      nonce: randomBytes(12),
    };
    return refusal(makePass(input, shop), secret.toString('base64url'), shop.publicKey, {
      now: ISSUED + 1000,
    });
  };
  assert.equal(await make(35 * 86_400), 'opened');
  assert.equal(await make(35 * 86_400 + 1), 'too-long');
  assert.equal(await make(3650 * 86_400), 'too-long');
  assert.equal(await make(-1), 'too-long');
});

test('wrong key, wrong secret, another name', async () => {
  const [one, two] = await all(createPasses([MEMBERS.bac, MEMBERS.vang], keys, { issued: ISSUED }));
  const other = await exportPublicKey(await createShopKeys());
  assert.equal(await refusal(one.bytes, one.secret, other), 'wrong-key');
  for (const key of ['', 'xyz', publicKey.slice(1), `${publicKey.slice(0, -2)}AA`])
    assert.equal(await refusal(one.bytes, one.secret, key), 'wrong-key', key);
  assert.equal(await refusal(one.bytes, two.secret), 'wrong-key');
  for (const secret of ['', 'short', `${one.secret}A`, one.secret.slice(1)])
    assert.equal(await refusal(one.bytes, secret), 'wrong-key', secret);
  assert.equal(await refusal(one.bytes, one.secret, publicKey, { now: NOW, name: one.name }), 'opened');
  assert.equal(await refusal(one.bytes, one.secret, publicKey, { now: NOW, name: two.name }), 'tampered');
  assert.equal(await refusal(two.bytes, one.secret, publicKey, { now: NOW, name: one.name }), 'tampered');
});

test('a key of another shop cannot sign for this one, whatever key id it writes', async () => {
  const stranger = fixedKeys('a stranger');
  const secret = randomBytes(32);
  const input = {
    record: MEMBERS.kim_cuong,
    issued: ISSUED / 1000,
    expires: ISSUED / 1000 + 86_400,
    name: randomBytes(16),
    secret,
    nonce: randomBytes(12),
  };
  // With the public key of the shop in the header, and the stranger's signature.
  const forged = signed(unsigned({ ...input, publicKey }), stranger.privateKey);
  assert.equal(await refusal(forged, secret.toString('base64url'), publicKey, { now: ISSUED }), 'tampered');
});

test('what a shop signs wrongly is damaged, and never half a member', async () => {
  const shop = fixedKeys('a careless shop');
  const make = (record, more = {}) => {
    const secret = randomBytes(32);
    const input = {
      record,
      issued: ISSUED / 1000,
      expires: ISSUED / 1000 + 86_400,
      name: randomBytes(16),
      secret,
      nonce: randomBytes(12),
      ...more,
    };
    return refusal(makePass(input, shop), secret.toString('base64url'), shop.publicKey, { now: ISSUED });
  };
  for (const record of [
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"version":1}',
    { ...MEMBERS.bac, lots: null },
    { ...MEMBERS.bac, history: {} },
  ])
    assert.equal(await make(record), 'damaged', JSON.stringify(record).slice(0, 40));
  assert.equal(await make({ ...MEMBERS.bac, version: 2 }), 'damaged');
  assert.equal(await make(MEMBERS.bac, { packing: 7 }), 'version');
  // A record that grows to more than it may, as small as it is packed.
  assert.equal(await make({ ...MEMBERS.bac, more: ' '.repeat(200_000) }, { packing: 1 }), 'opened');
  assert.equal(await make({ ...MEMBERS.bac, more: ' '.repeat(5_000_000) }, { packing: 1 }), 'damaged');
});

test('a pass carries no phone, birthday, full name, order code or free text', async () => {
  const member = structuredClone(MEMBERS.vang);
  Object.assign(member, {
    name: 'Hồ Thị Mai Lan',
    phone: '84901234417',
    birthday: '1990-02-03',
    email: 'lan@example.com',
  });
  Object.assign(member.tier, { note: 'chị Lan 0901234417' });
  member.lots[0].order = 'HD000123';
  member.history.rows[0].order = 'HD000124';
  member.history.rows[0].event = 'e-1';
  const birthday = {
    ...member.history.rows[1],
    reason: { code: 'activity', facts: { points: 5, note: 'sinh 03/02' } },
    note: 'birthday',
  };
  member.history.rows[1] = birthday;
  const { bytes, secret } = await passOf(member);
  const { record } = opened(bytes, secret, publicKey);
  const text = JSON.stringify(record);
  for (const word of [
    'Lan',
    '0901234417',
    '84901234417',
    '1990',
    'example.com',
    'HD0001',
    'e-1',
    'sinh 03',
    'Đền bù',
  ])
    assert.ok(!text.includes(word), word);
  assert.equal(record.name, 'Hồ Thị Mai L.');
  assert.ok(!record.history.rows.some(({ note }) => note === 'birthday'));
});

test('a code that was made of an id stays at the shop: the pass has one of its own', async () => {
  const { bytes, secret, member, code } = await passOf({ ...MEMBERS.bac, code: 'KQ7M3XQ2ABCD' });
  const { record } = opened(bytes, secret, publicKey);
  assert.equal(member, 'KQ7M3XQ2ABCD');
  assert.equal(record.code, code);
  assert.match(code, /^KQ-[\w-]{12}$/);
  assert.equal((await passOf(MEMBERS.bac)).code, MEMBERS.bac.code);
});

test('a code that looks like a phone or an e-mail is refused, other codes are not', async () => {
  for (const code of [
    '0901234417',
    '84901234417',
    '+84 901 234 417',
    '901234417',
    '090-123-4417',
    'KH0901234417',
    'lan@example.com',
  ])
    await assert.rejects(
      passOf({ ...MEMBERS.bac, code }),
      (error) =>
        error instanceof PassInputError && error.code === 'personal' && error.details.path === 'code',
      code,
    );
  for (const code of [
    'NS-1187',
    'KH000001',
    'KH0000012345',
    '20250929',
    '8936012345678',
    'a3f9c2e17b04d586',
    '1044628192',
    '000012345',
  ])
    await passOf({ ...MEMBERS.bac, code });
  const rewards = [{ ...MEMBERS.bac.rewards[0], name: 'Gọi 0901 234 417 để nhận' }];
  await assert.rejects(passOf({ ...MEMBERS.bac, rewards }), {
    code: 'personal',
    details: { path: 'rewards.0.name' },
  });
  // Ids of what the shop publishes may be long numbers.
  await passOf({ ...MEMBERS.bac, rewards: [{ ...MEMBERS.bac.rewards[0], id: '901234417' }] });
});

test('names are shortened, whoever hands them in', () => {
  const cases = {
    'Nguyễn Thu Hà': 'Nguyễn Thu H.',
    'Nguyễn Thu H.': 'Nguyễn Thu H.',
    '  Trần   An ': 'Trần A.',
    'Nguyễn Đức': 'Nguyễn Đ.',
    Hà: 'Hà',
    '': null,
    '0901234417': null,
    'Chị Lan 0901234417': null,
    'lan@example.com': null,
  };
  for (const [name, wanted] of Object.entries(cases)) assert.equal(shortName(name), wanted, name);
  assert.equal(shortName(null), null);
});

test('random members come out as they went in', async () => {
  let seed = 7;
  const next = (below) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const members = Array.from({ length: 60 }, (_, i) => {
    const member = structuredClone(Object.values(MEMBERS)[next(6)]);
    member.code = `M${i}`;
    member.points.active = next(1_000_000);
    member.history.rows = member.history.rows.filter(() => next(3) > 0);
    member.lots = member.lots.filter(() => next(2) > 0);
    if (next(2)) member.progress = null;
    if (next(3) === 0 && member.progress)
      member.progress.spend = { have: '12345678901234567890', need: '99999999999999999999', missing: '1' };
    return member;
  });
  const passes = await all(createPasses(members, keys, { issued: ISSUED, packing: 'none' }));
  assert.equal(new Set(passes.map(({ name }) => name)).size, members.length);
  for (const [i, { bytes, secret }] of passes.entries())
    assert.deepEqual(
      await openPass(bytes, secret, publicKey, { now: NOW }),
      carried(members[i]),
      `member ${i}`,
    );
});

test('passes come in the order of their members, a few at a time, with progress', async () => {
  let asked = 0;
  async function* members() {
    for (let i = 0; i < 200; i += 1) {
      asked += 1;
      yield { ...MEMBERS.dong, code: `D-${i}` };
    }
  }
  const done = [];
  let count = 0;
  for await (const { bytes, secret } of createPasses(members(), keys, {
    issued: ISSUED,
    onProgress: (n) => done.push(n),
  })) {
    const { code } = await openPass(bytes, secret, publicKey, { now: NOW });
    assert.equal(code, `D-${count}`);
    count += 1;
    assert.ok(asked - count < PASS_LIMITS.atOnce, `${asked} asked for ${count} made`);
  }
  assert.equal(count, 200);
  assert.deepEqual(
    done,
    Array.from({ length: 200 }, (_, i) => i + 1),
  );
});

test('a run can be stopped, by its signal or by leaving the loop; one bad member stops it where she stands', async () => {
  const controller = new AbortController();
  let closed = false;
  async function* forever() {
    try {
      for (;;) yield MEMBERS.dong;
    } finally {
      closed = true;
    }
  }
  let count = 0;
  const run = (async () => {
    for await (const _ of createPasses(forever(), keys, { signal: controller.signal })) {
      count += 1;
      if (count === 50) controller.abort(new Error('enough'));
    }
  })();
  await assert.rejects(run, /enough/);
  assert.equal(count, 50);
  assert.ok(closed);
  const members = [MEMBERS.dong, { ...MEMBERS.dong, code: '0901234417' }, MEMBERS.dong];
  count = 0;
  await assert.rejects(
    (async () => {
      for await (const _ of createPasses(members, keys)) count += 1;
    })(),
    { code: 'personal' },
  );
  assert.equal(count, 1);
});

test('the private key cannot be read, and comes back from its back-up alone', async () => {
  await assert.rejects(webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  assert.equal(keys.backup, null);
  await assert.rejects(createShopKeys({ passphrase: 'quá ngắn' }), { code: 'passphrase' });
  const passphrase = 'bốn con mèo đen ngồi trên mái';
  const made = await createShopKeys({ passphrase });
  await assert.rejects(webcrypto.subtle.exportKey('pkcs8', made.privateKey));
  const backup = JSON.parse(JSON.stringify(made.backup));
  assert.equal(backup.iterations, 600_000);
  // The same words, typed on a keyboard that writes marks apart.
  const back = await restoreShopKeys(backup, passphrase.normalize('NFD'));
  await assert.rejects(webcrypto.subtle.exportKey('pkcs8', back.privateKey));
  const key = await exportPublicKey(made);
  assert.equal(await exportPublicKey(back), key);
  assert.equal(back.id, made.id);
  const pass = await passOf(MEMBERS.bac, {}, back);
  assert.equal((await openPass(pass.bytes, pass.secret, key, { now: NOW })).code, 'NS-1187');
  await assert.rejects(restoreShopKeys(backup, `${passphrase}.`), { name: 'PassError', code: 'wrong-key' });
  await assert.rejects(restoreShopKeys({ ...backup, publicKey }, passphrase), { code: 'wrong-key' });
  for (const bad of [{ iterations: 1000 }, { iterations: 1e9 }, { version: 2 }, { kind: 'x' }, { salt: '*' }])
    await assert.rejects(restoreShopKeys({ ...backup, ...bad }, passphrase), { code: 'damaged' });
});

test('a link carries name and secret, or the pass too, and nothing else is taken for one', async () => {
  const pass = await passOf(MEMBERS.bac, { page: 'https://tiem.vn/the' });
  assert.equal(pass.link, `https://tiem.vn/the#${pass.name}.${pass.secret}`);
  assert.equal(Buffer.from(pass.name, 'base64url').length, 16);
  assert.deepEqual(parsePassLink(pass.link), { name: pass.name, secret: pass.secret, bytes: null });
  const whole = await passOf(MEMBERS.bac, { whole: true, page: 'https://tiem.vn/the' });
  const found = parsePassLink(whole.link);
  assert.deepEqual(Buffer.from(found.bytes), Buffer.from(whole.bytes));
  assert.equal(
    (await openPass(found.bytes, found.secret, publicKey, { now: NOW, name: found.name })).code,
    'NS-1187',
  );
  assert.deepEqual(parsePassLink(passLink('', whole.name, whole.secret, whole.bytes)), found);
  for (const link of [
    '',
    '#',
    'https://tiem.vn/the',
    `#${pass.name}`,
    `#${pass.name}.x`,
    `${pass.link}.*`,
    `${whole.link}.a`,
    `#${pass.secret}.${pass.name}`,
  ])
    assert.equal(parsePassLink(link), null, link);
});

test('a key that Node made signs as one that WebCrypto made', async () => {
  const { jwk, publicKey: text } = fixedKeys('khachquen test shop');
  const pkcs8 = createPrivateKey({ key: jwk, format: 'jwk' }).export({ type: 'pkcs8', format: 'der' });
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const privateKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, curve, false, ['sign']);
  const open = await webcrypto.subtle.importKey('raw', Buffer.from(text, 'base64url'), curve, true, [
    'verify',
  ]);
  const pass = await passOf(MEMBERS.bac, {}, { id: '', publicKey: open, privateKey, backup: null });
  assert.equal(opened(pass.bytes, pass.secret, text).record.code, 'NS-1187');
  assert.equal(sha256('x').length, 32);
});

for (const open of [false, undefined, 'true'])
  test(`no pass is made of a programme whose open is ${open}: the shop has told nobody of points`, async () => {
    const { vang } = MEMBERS;
    const member = { ...vang, programme: { ...vang.programme, open } };
    await assert.rejects(passOf(member), (error) => {
      assert.equal(error.name, 'PassInputError');
      assert.equal(error.code, 'not-open');
      assert.match(error.message, /programme\.open is .*setPolicy/);
      return true;
    });
  });

test('a pass that is read is of an open programme, and one of another maker may say that it is not', async () => {
  const shop = fixedKeys('another maker');
  const { open: _, ...silent } = MEMBERS.bac.programme;
  const read = async (programme) => {
    const secret = randomBytes(32);
    const issued = ISSUED / 1000;
    const rest = { issued, expires: issued + 86_400, name: randomBytes(16), secret, nonce: randomBytes(12) };
    const bytes = makePass({ record: { ...MEMBERS.bac, programme }, ...rest }, shop);
    const how = { now: ISSUED + 1000 };
    return (await openPass(bytes, secret.toString('base64url'), shop.publicKey, how)).programme.open;
  };
  const found = [silent, { ...silent, open: true }, { ...silent, open: false }].map(read);
  assert.deepEqual(await Promise.all(found), [true, true, false]);
});
