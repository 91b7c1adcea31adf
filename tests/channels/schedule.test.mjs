// A journey as a calendar that another reader reads, and as a table for people.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { writeSchedule } from '../../pkg/channels.js';
import { table } from './read.mjs';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'channels');
const ON = { group: 'Chăm khách mới', day: '2026-11-27' };
const LAN = { id: 'lan', name: 'Nguyễn Thị Lan', phone: '84900000001' };
const AN = { id: 'an', name: '=An', phone: null };
const STEPS = [
  {
    day: '2026-12-01',
    time: '08:30',
    title: 'Hỏi thăm',
    channel: 'Zalo',
    journey: 'Khách mới',
    step: 3,
    person: LAN,
  },
  {
    day: '2026-12-01',
    time: '08:30',
    title: 'Hỏi thăm',
    channel: 'Zalo',
    journey: 'Khách mới',
    step: 3,
    person: AN,
  },
  {
    day: '2026-11-28',
    title: 'Cảm ơn',
    text: 'Dòng một; hai, ba\nDòng \\ cuối',
    journey: 'Khách mới',
    step: 0,
  },
  { day: '2026-12-31', title: `Nhắc ${'điểm sắp hết hạn '.repeat(12)}`, person: LAN },
  { day: '2028-02-29', time: '00:10', title: 'Nửa đêm' },
];

const calendar = async (steps = STEPS) => {
  const file = writeSchedule(steps, { ...ON, format: 'ics' });
  const text = await file.blob.text();
  return { file, text, events: eventsOf(text) };
};

const eventsOf = (text) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

test('files are byte for byte the golden ones', async () => {
  for (const format of ['ics', 'csv']) {
    const { name, blob } = writeSchedule(STEPS, { ...ON, format });
    const text = await blob.text();
    if (process.env.ACCEPT) writeFileSync(join(fixtures, name), text);
    assert.equal(text, readFileSync(join(fixtures, name), 'utf8'), name);
  }
});

test('a calendar has an entry a step, in the order of days, whoever it concerns', async () => {
  const { file, events } = await calendar();
  assert.equal(file.type, 'text/calendar;charset=utf-8');
  assert.match(file.name, /^lich-cham-khach-moi-2026-11-27\.ics$/);
  assert.equal(file.rows, 4);
  assert.deepEqual(
    events.map(({ summary }) => summary.slice(0, 20)),
    ['Khách mới: Cảm ơn', 'Khách mới: Hỏi thăm', 'Nhắc điểm sắp hết hạ', 'Nửa đêm'],
  );
  assert.equal(events[1].description, '2 người\nZalo');
});

test('hours are those of Vietnam, days without an hour whole days', async () => {
  const { events } = await calendar();
  assert.deepEqual(
    [events[0].startDate.toString(), events[0].endDate.toString()],
    ['2026-11-28', '2026-11-29'],
  );
  assert.equal(events[1].startDate.toJSDate().toISOString(), '2026-12-01T01:30:00.000Z');
  assert.equal(events[1].endDate.toJSDate().toISOString(), '2026-12-01T02:00:00.000Z');
  assert.equal(events[3].startDate.toJSDate().toISOString(), '2028-02-28T17:10:00.000Z');
});

test('commas, semicolons, backslashes and lines come back as they were', async () => {
  const { events } = await calendar();
  assert.equal(events[0].description, 'Dòng một; hai, ba\nDòng \\ cuối');
});

test('lines end with CRLF, have 75 octets or fewer, and no letter is cut in two', async () => {
  const { text, events } = await calendar();
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  const lines = text.split('\r\n');
  assert.ok(
    lines.some((line) => line.startsWith(' ')),
    'a long line is folded',
  );
  for (const line of lines) {
    assert.ok(!line.includes('\n') && !line.includes('\r'));
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!line.includes('\ufffd'));
  }
  assert.equal(events[2].summary, `Nhắc ${'điểm sắp hết hạn '.repeat(12)}`.trim());
});

test('letters of four octets are folded whole', async () => {
  const title = '👋🏽'.repeat(40);
  const { events, text } = await calendar([{ day: '2026-12-01', title }]);
  assert.equal(events[0].summary, title);
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75);
});

test('a title cannot end its line and begin an entry of its own', async () => {
  const title = 'A\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:B';
  const { events } = await calendar([
    { day: '2026-12-01', title, channel: 'x\r\nATTENDEE:mailto:a@example.com' },
  ]);
  assert.equal(events.length, 1);
  assert.deepEqual(events[0].attendees, []);
});

test('people are in the table and in no calendar', async () => {
  const { text } = await calendar();
  for (const word of ['Lan', '84900000001', '=An']) assert.ok(!text.includes(word), word);
  const file = writeSchedule(STEPS, { ...ON, format: 'csv' });
  const { rows, header, hasBom } = await table(file);
  assert.equal(hasBom, true);
  assert.equal(header[0], 'Ngày');
  assert.equal(rows.length, STEPS.length);
  assert.deepEqual(rows[1], [
    '01/12/2026',
    '08:30',
    'Khách mới',
    '3',
    'Hỏi thăm',
    'Zalo',
    LAN.name,
    LAN.phone,
    '',
  ]);
  assert.equal(rows[2][6], "'=An");
});

test('the same steps give the same bytes and the same ids, whenever it is made', async () => {
  const [one, two] = await Promise.all([calendar(), calendar([...STEPS].reverse())]);
  const ids = ({ events }) => events.map(({ uid }) => uid).sort();
  assert.deepEqual(ids(one), ids(two));
  assert.equal(new Set(ids(one)).size, 4);
  assert.equal((await calendar()).text, one.text);
});
