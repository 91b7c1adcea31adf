// The workspace file over the built package, against a second implementation of it (maker.mjs).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as engine from '../../pkg/index.js';
import { openBook } from '../../pkg/index.js';
import {
  checkWorkspace,
  keptIn,
  keptText,
  openWorkspace,
  SCHEMA,
  sealWorkspace,
  VERSION,
  WORKSPACE_LIMITS,
  WorkspaceError,
} from '../../pkg/workspace.js';
import { GOLDEN, GOLDEN_SCHEMES, goldenContent, goldenFile, PASSPHRASE } from './golden.mjs';
import { lockedFile, openFile, textIn, whole } from './maker.mjs';

const sample = GOLDEN[1];
const withoutEvents = { ...sample, events: [] };
const recordOf = (more = {}) =>
  JSON.stringify({ kind: 'khachquen-workspace', schema: SCHEMA, ...withoutEvents, ...more });

/** The code that a file is refused with; fails the test where it is opened. */
async function refusal(bytes, passphrase) {
  try {
    await openWorkspace(bytes, passphrase === undefined ? {} : { passphrase });
  } catch (error) {
    assert.ok(error instanceof WorkspaceError, `${error.name}: ${error.message}`);
    return error.code;
  }
  return 'opened';
}

const locked = await sealWorkspace(sample, { passphrase: PASSPHRASE });
const open = await sealWorkspace(withoutEvents);

test('the version that is written into files is that of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../pkg/package.json', import.meta.url), 'utf8'));
  assert.equal(VERSION, version);
});

test('what is locked opens under its passphrase, whole', async () => {
  assert.deepEqual(await openWorkspace(locked, { passphrase: PASSPHRASE }), sample);
  assert.deepEqual(await openWorkspace(locked.buffer, { passphrase: PASSPHRASE }), sample);
});

test('what is open opens, and a passphrase too many does no harm', async () => {
  assert.deepEqual(await openWorkspace(open), withoutEvents);
  assert.deepEqual(await openWorkspace(open, { passphrase: PASSPHRASE }), withoutEvents);
});

test('the file is the one that the table in the code describes', async () => {
  assert.deepEqual(JSON.parse(textIn(locked, PASSPHRASE)), {
    kind: 'khachquen-workspace',
    schema: SCHEMA,
    ...sample,
  });
  assert.deepEqual(await openWorkspace(openFile(recordOf())), withoutEvents);
  const made = lockedFile(recordOf({ events: sample.events }), PASSPHRASE);
  assert.deepEqual(await openWorkspace(made, { passphrase: PASSPHRASE }), sample);
});

test('no word of a locked file can be read in it, and no two are alike', async () => {
  const again = await sealWorkspace(sample, { passphrase: PASSPHRASE });
  assert.notDeepEqual(again.subarray(41, 69), locked.subarray(41, 69));
  const text = Buffer.from(locked).toString('latin1');
  for (const word of ['policy', '0912345678', 'Nh', '{"']) assert.ok(!text.includes(word), word);
});

test('a passphrase typed in another form of Unicode is the same', async () => {
  const opened = await openWorkspace(locked, { passphrase: PASSPHRASE.normalize('NFD') });
  assert.deepEqual(opened, sample);
});

test('every flipped bit of every byte is refused, open or locked', async () => {
  for (const [name, file] of Object.entries({ open, locked })) {
    for (let at = 0; at < file.length; at += 1) {
      const bent = file.slice();
      bent[at] ^= 1 << (at % 8);
      const code = await refusal(bent, PASSPHRASE);
      assert.equal(code, at < 3 ? 'not-workspace' : 'damaged', `${name}, byte ${at}`);
    }
  }
});

test('cut anywhere, or with something behind it, a file is refused', async () => {
  for (const file of [open, locked]) {
    for (let length = 0; length < file.length; length += 7)
      assert.equal(await refusal(file.slice(0, length)), length < 3 ? 'not-workspace' : 'damaged');
    assert.equal(await refusal(Uint8Array.of(...file, 0)), 'damaged');
  }
});

test('who makes the digest fit again still does not get past the lock', async () => {
  // A byte of the rounds, the salt, the nonce, the ciphertext and its tag.
  for (const at of [37, 40, 41, 56, 57, 68, 69, 100, locked.length - 1]) {
    const bent = locked.slice();
    bent[at] ^= 1;
    const code = await refusal(whole(bent), PASSPHRASE);
    assert.ok(['wrong-passphrase', 'damaged'].includes(code), `byte ${at}: ${code}`);
  }
});

test('a locked file cannot be passed off as an open one, nor the reverse', async () => {
  const asOpen = locked.slice();
  asOpen[4] = 0;
  assert.equal(await refusal(whole(asOpen), PASSPHRASE), 'damaged');
  const asLocked = open.slice();
  asLocked[4] = 1;
  assert.equal(await refusal(whole(asLocked), PASSPHRASE), 'damaged');
});

for (const [name, passphrase, code] of [
  ['none', undefined, 'passphrase-needed'],
  ['another', 'hai con vịt bơi trong hồ', 'wrong-passphrase'],
  ['an empty one', '', 'wrong-passphrase'],
  ['one blank more', `${PASSPHRASE} `, 'wrong-passphrase'],
  ['capitals', PASSPHRASE.toUpperCase(), 'wrong-passphrase'],
])
  test(`a locked file under ${name} is refused as ${code}`, async () => {
    assert.equal(await refusal(locked, passphrase), code);
  });

for (const [name, file, code] of [
  ['a newer envelope', () => openFile(recordOf(), { version: 2 }), 'newer'],
  ['an envelope that never was', () => openFile(recordOf(), { version: 0 }), 'damaged'],
  ['a newer schema', () => openFile(recordOf({ schema: SCHEMA + 1 })), 'newer'],
  ['a schema that never was', () => openFile(recordOf({ schema: 0 })), 'damaged'],
  ['half a schema', () => openFile(recordOf({ schema: 1.5 })), 'damaged'],
  ['too few rounds', () => lockedFile(recordOf(), PASSPHRASE, { iterations: 1000 }), 'damaged'],
  ['a CSV', () => Buffer.from('Mã hóa đơn,Thời gian\n1,2'), 'not-workspace'],
  ['nothing', () => new Uint8Array(), 'not-workspace'],
  ['no JSON', () => openFile('{"kind":'), 'damaged'],
  ['a list', () => openFile('[]'), 'damaged'],
  ['another kind', () => openFile(recordOf({ kind: 'khachquen-shop-keys' })), 'damaged'],
  ['a field that nobody knows', () => openFile(recordOf({ orders: [] })), 'damaged'],
  ['no policy', () => openFile(recordOf({ policy: undefined })), 'damaged'],
  ['a policy that is a list', () => openFile(recordOf({ policy: [] })), 'damaged'],
  ['a day that is none', () => openFile(recordOf({ made: '06/12/2025' })), 'damaged'],
  ['answers that are words', () => openFile(recordOf({ answers: { a: 'b' } })), 'damaged'],
  ['a column below zero', () => openFile(recordOf({ answers: { a: { roles: { x: -1 } } } })), 'damaged'],
  ['an answer that is an object', () => openFile(recordOf({ answers: { a: { x: {} } } })), 'damaged'],
  ['an event without a member', () => openFile(recordOf({ events: [{ id: 'e' }] })), 'damaged'],
])
  test(`${name} is refused as ${code}`, async () => {
    assert.equal(await refusal(file(), PASSPHRASE), code);
  });

/** Small numbers that look random and are the same on every run. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

test('whatever a shop has set up comes back as it was', async () => {
  const next = numbers(7);
  const word = () =>
    ['tiệm', 'Ẫ', '💐', '"\\', 'line\n', '__proto__', '', 'x'.repeat(300)][next(8)] + next(99);
  for (let run = 0; run < 200; run += 1) {
    const many = (most, make) => Array.from({ length: next(most) }, make);
    const workspace = {
      app: word(),
      made: `20${10 + next(80)}-0${1 + next(9)}-1${next(10)}`,
      shop: word(),
      policy: next(4) === 0 ? null : { version: 1, thresholds: { dormantDays: next(400) }, [word()]: word() },
      answers: Object.fromEntries(
        many(6, () => [
          word(),
          { roles: { [word()]: next(3) ? next(40) : null }, [`q:${word()}`]: word(), sure: true },
        ]),
      ),
      events: [],
    };
    const plain = JSON.parse(JSON.stringify(workspace));
    assert.deepEqual(await openWorkspace(await sealWorkspace(workspace)), plain);
    assert.deepEqual(keptIn(keptText(workspace)), plain);
  }
});

test('events leave only under a passphrase, and are never kept on the machine', async () => {
  await assert.rejects(sealWorkspace(sample), { name: 'WorkspaceError', code: 'personal' });
  assert.deepEqual(keptIn(keptText(sample)).events, []);
  assert.ok(!keptText(sample).includes('0912345678'));
});

test('a short passphrase locks nothing', async () => {
  const { passphrase: least } = WORKSPACE_LIMITS;
  await assert.rejects(sealWorkspace(sample, { passphrase: 'á'.repeat(least - 1) }), {
    code: 'weak-passphrase',
    details: { least },
  });
});

test('policy and events are judged by the core before they are used', async () => {
  await checkWorkspace(sample, engine);
  const bad = { ...sample, policy: { version: 1, thresholds: { dormantDays: 0 } } };
  await assert.rejects(checkWorkspace(bad, engine), ({ name, code, details }) => {
    assert.deepEqual([name, code], ['PolicyError', 'impossible-value']);
    assert.deepEqual([details.path, details.found], ['thresholds.dormantDays', '0']);
    return true;
  });
  const events = [{ id: 'e', member: 'a', day: '2025-01-01', kind: 'dance' }];
  await assert.rejects(checkWorkspace({ ...sample, events }, engine), { code: 'bad-argument' });
});

test('a book under an opened workspace has its policy', async () => {
  const { policy, answers, events } = await openWorkspace(locked, { passphrase: PASSPHRASE });
  const orders = [{ id: '1', day: '2025-11-01', total: 5, customer: { phone: '0912345678' } }];
  const book = await openBook({ name: 'a', orders }, { policy, answers, events });
  assert.equal(book.policy.thresholds.dormantDays, 60);
  await book.close();
});

for (const schema of Object.keys(GOLDEN)) {
  test(`files of schema ${schema} open for ever`, async () => {
    for (const kind of ['open', 'locked']) {
      const bytes = new Uint8Array(readFileSync(goldenFile(schema, kind)));
      const opened = await openWorkspace(bytes, { passphrase: PASSPHRASE });
      assert.deepEqual(opened, goldenContent(schema, kind));
    }
  });
}

test('every schema up to this one has its golden files', () => {
  assert.deepEqual(
    Object.keys(GOLDEN),
    Array.from({ length: SCHEMA }, (_, i) => String(i + 1)),
  );
});

test('the log of contacts goes into a locked file and out of it, and never where everybody can read it', async () => {
  const contact = {
    ...{ id: 'c1', customer: '84900000001', day: '2026-11-01', time: '09:30', channel: 'zns' },
    ...{ outcome: 'answered', reason: 'overdue', campaign: null, note: '=không' },
  };
  const contacts = [contact];
  const shut = await sealWorkspace({ ...sample, contacts }, { passphrase: PASSPHRASE });
  assert.deepEqual(await openWorkspace(shut, { passphrase: PASSPHRASE }), { ...sample, contacts });
  await assert.rejects(sealWorkspace({ ...withoutEvents, contacts }), { code: 'personal' });
  assert.ok(!('contacts' in keptIn(keptText({ ...withoutEvents, contacts }))));
  assert.ok(!('contacts' in JSON.parse(textIn(locked, PASSPHRASE))), 'older files have none');
  for (const [key, wrong] of [
    ...[
      ['id', 1],
      ['day', null],
      ['channel', 'fax'],
      ['outcome', 'sold'],
      ['time', 9],
      ['note', 5],
    ],
  ])
    assert.equal(
      await refusal(openFile(recordOf({ contacts: [{ ...contact, [key]: wrong }] }))),
      'damaged',
      key,
    );
  for (const contacts of [{}, null, 'x', [null], [[]]])
    assert.equal(await refusal(openFile(recordOf({ contacts }))), 'damaged', JSON.stringify(contacts));
});

test('the shop’s voice goes into the file and out of it, locked, open and kept; without a choice nothing does', async () => {
  for (const voice of ['minh-ban', 'tiem-quy-khach', 'a-voice-of-tomorrow']) {
    const chosen = { ...withoutEvents, voice };
    assert.deepEqual(await openWorkspace(await sealWorkspace(chosen)), chosen);
    const shut = await sealWorkspace({ ...sample, voice }, { passphrase: PASSPHRASE });
    assert.deepEqual(await openWorkspace(shut, { passphrase: PASSPHRASE }), { ...sample, voice });
    assert.equal(keptIn(keptText(chosen)).voice, voice);
  }
  assert.ok(!('voice' in JSON.parse(textIn(locked, PASSPHRASE))));
  for (const voice of [7, null, '', 'Anh ơi!', 'x'.repeat(41), ['minh-ban']])
    assert.equal(await refusal(openFile(recordOf({ voice }))), 'damaged', String(voice));
});

test('the shop’s own ways to make groups go into the file and out of it, and the golden one opens', async () => {
  const { schemes } = GOLDEN_SCHEMES;
  const chosen = { ...withoutEvents, schemes };
  assert.deepEqual(await openWorkspace(await sealWorkspace(chosen)), chosen);
  assert.deepEqual(await openWorkspace(readFileSync(goldenFile(1, 'schemes'))), GOLDEN_SCHEMES);
  assert.deepEqual(keptIn(keptText(chosen)).schemes, schemes);
  assert.ok(!('schemes' in JSON.parse(textIn(locked, PASSPHRASE))));
  for (const bent of [{}, [1], [{}], [{ id: '', rows: [] }], [{ id: 'a' }], [{ id: 7, rows: [] }]])
    assert.equal(await refusal(openFile(recordOf({ schemes: bent }))), 'damaged', JSON.stringify(bent));
});

test('a way to make groups is judged by the core, and refused with its place', async () => {
  await checkWorkspace(GOLDEN_SCHEMES, engine);
  const [good] = GOLDEN_SCHEMES.schemes;
  const bent = { ...good, rows: [{ id: 'a', when: { known: 'nothing' } }] };
  const refused = await checkWorkspace({ ...withoutEvents, schemes: [good, bent] }, engine).catch(
    (error) => error,
  );
  assert.deepEqual([refused.name, refused.details.path], ['PolicyError', 'schemes[1].rows[0].when.known']);
});

test('what sources have cost goes into a locked file and out of it, and never into what is kept', async () => {
  const leadCosts = { Facebook: 2_000_000, 'chị Hoa giới thiệu': 0 };
  const shut = await sealWorkspace({ ...sample, leadCosts }, { passphrase: PASSPHRASE });
  assert.deepEqual((await openWorkspace(shut, { passphrase: PASSPHRASE })).leadCosts, leadCosts);
  assert.ok(!keptText({ ...sample, leadCosts }).includes('Facebook'), 'a source can be named after somebody');
  assert.ok(!('leadCosts' in keptIn(keptText({ ...sample, leadCosts }))));
  assert.ok(!('leadCosts' in JSON.parse(textIn(locked, PASSPHRASE))));
  for (const wrong of [7, null, [], { a: -1 }, { a: 0.5 }, { a: '5' }, { a: 1e13 }])
    assert.equal(await refusal(openFile(recordOf({ leadCosts: wrong }))), 'damaged', JSON.stringify(wrong));
});

const GOALS = [
  { id: 'g1', metric: 'repeatRate', from: '2025-12-01', to: '2025-12-31', target: 3000 },
  { id: 'g2', metric: 'buyers', from: '2025-12-01', to: '2025-12-31', group: 'khach_moi', target: 200 },
];
const CAMPAIGNS = [
  {
    ...{ id: 'tet', name: 'Tết', from: '2025-11-10', to: '2025-11-30', controlPercent: 20 },
    ...{ include: ['noConsent'], audience: { group: 'khach_moi' } },
  },
  {
    id: 'queue',
    from: '2025-11-01',
    to: '2025-11-30',
    controlPercent: 50,
    audience: { queue: { most: 20 } },
  },
  { id: 'old', from: '2025-10-01', to: '2025-10-31', controlPercent: 0 },
];
const NAMING = {
  ...{ id: 'vip', from: '2025-11-01', to: '2025-11-30', controlPercent: 10 },
  audience: { ids: ['84912345678'] },
};

test('goals and campaigns go into the file and out of it, locked, open and kept; without any nothing does', async () => {
  const full = { ...withoutEvents, goals: GOALS, campaigns: CAMPAIGNS };
  assert.deepEqual(await openWorkspace(await sealWorkspace(full)), full);
  const shut = await sealWorkspace({ ...sample, ...full, events: sample.events }, { passphrase: PASSPHRASE });
  assert.deepEqual(await openWorkspace(shut, { passphrase: PASSPHRASE }), { ...full, events: sample.events });
  assert.deepEqual(keptIn(keptText(full)), full);
  assert.ok(!('goals' in JSON.parse(textIn(locked, PASSPHRASE))));
});

test('a campaign for people named one by one is locked or left out: ids are phones', async () => {
  const naming = { ...withoutEvents, campaigns: [NAMING, CAMPAIGNS[0]] };
  await assert.rejects(sealWorkspace(naming), { code: 'personal' });
  const shut = await sealWorkspace(naming, { passphrase: PASSPHRASE });
  assert.deepEqual((await openWorkspace(shut, { passphrase: PASSPHRASE })).campaigns, naming.campaigns);
  assert.deepEqual(keptIn(keptText(naming)).campaigns, [CAMPAIGNS[0]]);
  assert.ok(!keptText(naming).includes('84912345678'));
  assert.ok(!('campaigns' in keptIn(keptText({ ...withoutEvents, campaigns: [NAMING] }))));
});

test('goals and campaigns that are none, and two of one id, are damage', async () => {
  for (const goals of [
    {},
    [GOALS[0], GOALS[0]],
    [{ ...GOALS[0], target: 0 }],
    [{ ...GOALS[0], more: 1 }],
    Array.from({ length: 51 }, (_, at) => ({ ...GOALS[0], id: `g${at}` })),
  ])
    assert.equal(await refusal(openFile(recordOf({ goals }))), 'damaged', JSON.stringify(goals).slice(0, 80));
  for (const campaigns of [
    {},
    [CAMPAIGNS[0], CAMPAIGNS[0]],
    [{ ...CAMPAIGNS[0], controlPercent: 101 }],
    [{ ...CAMPAIGNS[0], controlPercent: '20' }],
    [{ ...CAMPAIGNS[0], to: '2025-11-01' }],
    [{ ...CAMPAIGNS[0], include: ['noAddress'] }],
    [{ ...CAMPAIGNS[0], audience: {} }],
    [{ ...CAMPAIGNS[0], audience: { group: 'a', ids: [] } }],
    [{ ...CAMPAIGNS[0], audience: { queue: { more: 1 } } }],
    [{ ...CAMPAIGNS[0], more: 1 }],
  ])
    assert.equal(await refusal(openFile(recordOf({ campaigns }))), 'damaged', JSON.stringify(campaigns));
});

test('a file of settings with goals and campaigns, once made, opens for ever', async () => {
  const golden = readFileSync(goldenFile(1, 'outcome'));
  assert.deepEqual(await openWorkspace(golden), { ...withoutEvents, goals: GOALS, campaigns: CAMPAIGNS });
});
