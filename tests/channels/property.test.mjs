// Whatever people come in: everybody is in a file or left out with a reason, and no cell harms whoever opens the file.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { CHANNEL_IDS, CHANNEL_WORDS, FORMATS, writeChannel } from '../../pkg/channels.js';
import { anybody, ON, REQUESTS, random } from './people.mjs';
import { cells, table } from './read.mjs';

const SEEDS = 60;
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const REASONS = Object.keys(CHANNEL_WORDS.vi.leftOut);

function crowd(seed) {
  const next = random(seed * 7919);
  const count = Math.floor(next() * 120);
  return Array.from({ length: count }, (_, index) => anybody(next, index, count));
}

/** Requests of every kind, by the seed. */
function requestOf(channel, seed) {
  const more = { ...REQUESTS[channel] };
  const takes = FORMATS[channel].ownAt !== null && channel !== 'zns';
  if (takes && seed % 3 === 0) more.merge = ['ghi_chu'];
  if (channel === 'sms') more.sms = ['advertising', 'service', 'plain'][seed % 3];
  if (['klaviyo', 'mailchimp', 'brevo'].includes(channel) && seed % 4 === 0) more.texts = true;
  if (['zns', 'sms'].includes(channel) && seed % 2 === 0) more.phone = '0';
  return { ...ON, ...more, includeRefused: seed % 2 === 1, ...(seed % 5 === 0 ? { rows: 7 } : {}) };
}

for (const channel of CHANNEL_IDS)
  test(`${channel}: people in = rows + left out by reason, over ${SEEDS} crowds`, async () => {
    let written = 0;
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const people = crowd(seed);
      const request = requestOf(channel, seed);
      const result = await writeChannel(channel, people, request);
      const rows = result.files.reduce((sum, file) => sum + file.rows, 0);
      assert.equal(result.people, people.length);
      assert.equal(rows, result.written);
      assert.equal(rows + result.leftOut.length, people.length);
      const counted = Object.values(result.reasons).reduce((sum, count) => sum + count, 0);
      assert.equal(counted, result.leftOut.length);
      assert.ok(Object.keys(result.reasons).every((reason) => REASONS.includes(reason)));
      const out = result.leftOut.map(({ id }) => id);
      assert.equal(new Set(out).size, out.length, 'nobody is left out twice');
      await everyFile(channel, result, people, out, request);
      written += result.written;
    }
    assert.ok(written > SEEDS, `${written} people: enough to say something`);
  });

async function everyFile(channel, { files }, people, out, request) {
  const addresses = [];
  for (const file of files) {
    const read = await table(file);
    harmless(read, file.name);
    addresses.push(...addressesOf(channel, read));
    if (request.rows) assert.ok(file.rows <= request.rows);
    if (!request.includeRefused) assert.notEqual(file.consent, 'refused');
  }
  assert.equal(new Set(addresses).size, addresses.length, 'no address is written to twice');
  // Whoever is in a file is somebody who was handed in and not left out.
  const known = new Set(people.filter(({ id }) => !out.includes(id)).flatMap((one) => formsOf(channel, one)));
  for (const address of addresses) assert.ok(known.has(address), `${channel}: ${address} is nobody's`);
}

/** What a spreadsheet would run, an unfilled brace, a mark of direction: in no cell. Phones keep their +. */
function harmless({ rows, header }, name) {
  for (const cell of [...rows.flat(), ...header]) {
    if (!/^\+\d{8,15}$/.test(cell)) assert.doesNotMatch(cell, /^[=+\-@\t\r]/, name);
    assert.doesNotMatch(cell, /[{}]|<\w+>/, name);
    assert.doesNotMatch(cell, /(?!\n)[\p{Cc}\u202e]/u, name);
  }
}

function addressesOf(channel, read) {
  const { columns, reach } = FORMATS[channel];
  if (reach !== 'any') return cells(read, columns[0].header);
  const [email, phone] = ['email', 'phone'].map((word) =>
    read.header.findIndex((name) => name.toLowerCase().startsWith(word)),
  );
  return read.rows.map((row) => row[phone] || row[email]);
}

/** Every form in which this person may be in this channel's file, made without our code. */
function formsOf(channel, { phones, emails, zaloUserId }) {
  const mails = emails.map((text) => text.toLowerCase());
  const forms = phones.flatMap((digits) => [digits, `0${digits.slice(2)}`, `+${digits}`]);
  const plain = [...mails, ...forms, zaloUserId];
  return FORMATS[channel].reach === 'any' ? plain.filter(Boolean).map(sha256) : plain;
}

test('phones of a file are as its channel wants them', async () => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const people = crowd(seed);
    for (const [channel, header, form] of [
      ['zns', 'phone', /^84[35789]\d{8}$/],
      ['sms', 'phone', /^84[35789]\d{8}$/],
      ['klaviyo', 'Phone Number', /^(\+84[35789]\d{8})?$/],
      ['brevo', 'SMS', /^(84[35789]\d{8})?$/],
    ]) {
      const { files } = await writeChannel(channel, people, { ...ON, ...REQUESTS[channel] });
      for (const file of files) {
        const read = await table(file);
        if (!read.header.includes(header)) continue;
        for (const phone of cells(read, header)) assert.match(phone, form, channel);
      }
    }
  }
});

test('the same people and request give the same bytes', async () => {
  for (const channel of CHANNEL_IDS) {
    const request = requestOf(channel, 9);
    const [one, two] = [
      await writeChannel(channel, crowd(9), request),
      await writeChannel(channel, crowd(9), request),
    ];
    assert.deepEqual(
      await Promise.all(one.files.map(({ blob }) => blob.text())),
      await Promise.all(two.files.map(({ blob }) => blob.text())),
    );
  }
});
