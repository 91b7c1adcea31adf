// What a shop has written itself, in its file of settings: whole or refused, and the same when it comes back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { modules } from '../words/bundle.mjs';
import { GOLDEN_CARE, goldenCareFile } from '../workspace/golden-care.mjs';

const { record, saved, codec } = await modules({
  record: 'lib/workspace/record.ts',
  saved: 'lib/care/compose/saved.ts',
  codec: 'lib/workspace/codec.ts',
});

const PLAIN = { app: '0.1.0', made: '2026-11-27', shop: 'Tiệm', policy: null, answers: {}, events: [] };
const MESSAGE = {
  action: 'afterFirst.7',
  channel: 'email',
  language: 'vi',
  tag: 'care',
  a: { subject: 'Chào {ten}', preview: 'p', title: 't', body: ['Chào {ten}', ''], button: 'Xem' },
  b: { body: ['Chào'] },
  share: 30,
};
const OCCASION = { id: 'shop', name: 'Sinh nhật tiệm', on: '--02-29', lead: 14 };
const round = (more) => record.workspaceIn(record.recordText({ ...PLAIN, ...more }));

test('own messages and days come back as they were, and a file without them has none', () => {
  assert.deepEqual(round({}), PLAIN);
  const more = { messages: [MESSAGE], occasions: [OCCASION, { id: 'b', name: 'Mở tiệm', on: 'am-08-10' }] };
  assert.deepEqual(round(more), { ...PLAIN, ...more });
});

for (const [promise, messages] of [
  ['no list', {}],
  ['no message', [null]],
  ['an unknown channel', [{ ...MESSAGE, channel: 'fax' }]],
  ['an unknown language', [{ ...MESSAGE, language: 'fr' }]],
  ['no tag', [{ ...MESSAGE, tag: undefined }]],
  ['no action', [{ ...MESSAGE, action: '' }]],
  ['a field of nobody', [{ ...MESSAGE, html: '<b>' }]],
  ['a field of nobody in a draft', [{ ...MESSAGE, a: { body: [], html: '' } }]],
  ['a draft without a body', [{ ...MESSAGE, a: { title: 'x' } }]],
  ['a line that is no text', [{ ...MESSAGE, a: { body: [1] } }]],
  ['a book for a line', [{ ...MESSAGE, a: { body: ['x'.repeat(5001)] } }]],
  ['half a percent', [{ ...MESSAGE, share: 0.5 }]],
  ['more than everybody', [{ ...MESSAGE, share: 101 }]],
  ['one twice', [MESSAGE, { ...MESSAGE, a: { body: ['x'] } }]],
  ['too many', Array.from({ length: 501 }, (_, at) => ({ ...MESSAGE, action: `a${at}` }))],
])
  test(`own messages are refused: ${promise}`, () =>
    assert.throws(() => round({ messages }), { code: 'damaged', message: /messages/ }));

for (const [promise, occasions] of [
  ['no list', 'x'],
  ['no day', [{ ...OCCASION, on: '10-15' }]],
  ['a day that is none', [{ ...OCCASION, on: '--02-30' }]],
  ['a lunar day that is none', [{ ...OCCASION, on: 'am-13-01' }]],
  ['no name', [{ ...OCCASION, name: '' }]],
  ['a lead of a year', [{ ...OCCASION, lead: 365 }]],
  ['a field of nobody', [{ ...OCCASION, color: 'red' }]],
  ['one twice', [OCCASION, OCCASION]],
])
  test(`own days are refused: ${promise}`, () =>
    assert.throws(() => round({ occasions }), { code: 'damaged', message: /occasions/ }));

test('a message takes the place of the one before it, and of no other', () => {
  const other = { ...MESSAGE, channel: 'sms' };
  const changed = { ...MESSAGE, a: { body: ['khác'] } };
  const all = saved.withOwnMessage([MESSAGE, other], changed);
  assert.equal(all.length, 2);
  assert.deepEqual(saved.ownMessage(all, MESSAGE), changed);
  assert.deepEqual(saved.ownMessage(all, other), other);
  assert.deepEqual(saved.withoutOwnMessage(all, MESSAGE), [other]);
  assert.equal(saved.ownMessage([], MESSAGE), undefined);
});

test('a file with messages and days of the shop’s own opens for ever', async () => {
  assert.deepEqual(await codec.openWorkspace(new Uint8Array(readFileSync(goldenCareFile))), GOLDEN_CARE);
});
