// Formats, limits and prices are data: each says where it comes from and when it was read, and every code has its words.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as channels from '../../pkg/channels.js';
import { ON, PEOPLE, person, REQUESTS } from './people.mjs';

const { CHANNEL_IDS, CHANNEL_WORDS, costOf, FORMATS, planChannel, PRICES, priceOf, writeChannel } = channels;
const MARKS = ['official', 'secondary', 'unverified'];
const { SMS_ADVERTISING, SMS_FORBIDDEN, SMS_LIMITS, ZNS_TEMPLATE, ZNS_TYPES } = channels;
const limits = Object.values(SMS_LIMITS).flatMap((kinds) => Object.values(kinds));
const all = [
  ...Object.values(FORMATS),
  ...PRICES,
  ...limits,
  SMS_ADVERTISING,
  SMS_FORBIDDEN,
  ZNS_TEMPLATE,
  ZNS_TYPES,
];

test('everything has a source, a day and a mark; what is official has an address or the name of a standard', () => {
  assert.ok(all.length > 25);
  for (const { source, date, mark } of all) {
    assert.ok(source.length > 10, source);
    assert.match(date, /^20\d\d-\d\d-\d\d$/);
    assert.ok(MARKS.includes(mark), mark);
    if (mark === 'official') assert.match(source, /^https:|^3GPP/);
  }
});

test('docs/channels.md has every format with its source, its day and what is open', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'channels.md'), 'utf8');
  for (const { id, source, date, mark, open } of Object.values(FORMATS)) {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${id}\` |`));
    assert.ok(row, id);
    const [first] = source.match(/https?:[^\s;)]+/) ?? ['not found'];
    for (const part of [first, date, mark]) assert.ok(row.includes(part), `${id}: ${part}`);
    if (open) assert.ok(row.includes(open.split(/[:;,.]/)[0]), `${id}: ${open}`);
  }
});

test('a price that no list of today has is null, and is the shop’s to type', () => {
  for (const { key, mark, amount } of PRICES) {
    if (mark !== 'official') assert.equal(amount, null, key);
    assert.equal(priceOf(key), amount);
    assert.equal(priceOf(key, { [key]: 300 }), 300);
    assert.equal(priceOf(key, { [key]: 0 }), 0);
  }
});

test('the cost of a file is known before it is written: people × price, parts × price, null while nobody has said', async () => {
  const plan = (channel, prices, more = {}) =>
    planChannel(channel, PEOPLE, { ...ON, ...REQUESTS[channel], prices, ...more });
  const zns = await plan('zns', { 'zns.promotion': 300 }, { tag: 'promotion' });
  assert.deepEqual(zns.cost, { key: 'zns.promotion', messages: 4, units: 4, price: 300, total: 1_200 });
  assert.equal((await plan('zns', { 'zns.promotion': 300 })).cost.total, null);
  const long = ['a', 'b'].map((id, at) =>
    person(id, { phones: [`8490000000${at}`], consent: true, message: 'x'.repeat(at === 0 ? 160 : 161) }),
  );
  const sms = await planChannel('sms', long, { ...ON, sms: 'service', prices: { 'sms.service': 500 } });
  assert.deepEqual(sms.cost, { key: 'sms.service', messages: 2, units: 3, price: 500, total: 1_500 });
  for (const channel of ['zaloOa', 'klaviyo', 'facebook'])
    assert.deepEqual(
      [(await plan(channel, {})).cost.key, (await plan(channel, {})).cost.total],
      [null, null],
    );
  assert.deepEqual(costOf('call', 3, 3, { call: 1_000 }).total, 3_000);
});

test('every code has words in both languages, and no word is of another code', () => {
  for (const language of ['vi', 'en']) {
    const words = CHANNEL_WORDS[language];
    for (const kind of ['channels', 'leftOut', 'notes', 'consent', 'smsFaults', 'znsFaults', 'prices'])
      assert.deepEqual(Object.keys(words[kind]), Object.keys(CHANNEL_WORDS.vi[kind]), `${language} ${kind}`);
    const reasons = Object.values(words.leftOut);
    assert.equal(new Set(reasons).size, reasons.length);
    assert.deepEqual(Object.keys(words.channels), CHANNEL_IDS);
    assert.deepEqual(
      Object.keys(words.prices),
      PRICES.map(({ key }) => key),
    );
    for (const note of Object.values(words.notes)) assert.ok(note(1).length > 5 && note(12).length > 5);
  }
});

test('English files have English names', async () => {
  const { files } = await writeChannel('klaviyo', PEOPLE, { ...ON, language: 'en', rows: 2 });
  assert.match(files[0].name, /^klaviyo-khach-quen-agreed-2026-11-27-part-1\.csv$/);
});

test('names of files are names on every system, whatever a group is called', async () => {
  for (const group of ['../../etc/passwd', 'Nhóm "A"/B:C*?', 'a'.repeat(300), '\u202e', 'CON']) {
    const { files } = await writeChannel('zns', PEOPLE, { ...ON, ...REQUESTS.zns, group });
    assert.match(files[0].name, /^zns(-[a-z0-9]+)*-2026-11-27\.csv$/, group);
    assert.ok(files[0].name.length < 100);
  }
});
