// The log of contacts as CSV: whatever it says comes back, in either language, and no cell of it is a formula.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactsCsv, contactsFrom, contactsTogether } from '../../pkg/index.js';

const CHANNELS = ['zns', 'oa', 'sms', 'email', 'call'];
const OUTCOMES = ['contacted', 'answered', 'noAnswer', 'refused', 'wrongNumber', 'done', 'consented'];
const TEXTS = [
  ...[
    '',
    'Khách bận',
    '=1+1',
    "'=1+1",
    "''",
    '-5',
    '+84',
    '@x',
    '"',
    '""a""',
    'a,b',
    'a;b',
    'một\ndòng',
    'a\r\nb',
    '\rx',
  ],
  ...[' trước', 'sau ', '\ttab', 'đ́', '🙂', '\uFEFF', ',', "'", 'NULL', '0912', '1e5', '2025-01-01'],
];

/** Numbers that look like chance and are the same on every machine. */
function dice(seed) {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

function someLog(seed) {
  const roll = dice(seed);
  const of = (list) => list[roll(list.length)];
  const orNull = (list) => of(list) || null;
  const two = (number) => String(number).padStart(2, '0');
  return Array.from({ length: roll(12) }, (_, at) => ({
    id: `${of(TEXTS)}${at}`,
    customer: of(['84912345678', 'code:kiotviet:KH,1', 'email:an@example.com', `name::${of(TEXTS)}x`]),
    day: `20${two(20 + roll(10))}-${two(1 + roll(12))}-${two(1 + roll(28))}`,
    time: roll(2) ? `${two(roll(24))}:${two(roll(60))}` : null,
    channel: of(CHANNELS),
    outcome: of(OUTCOMES),
    reason: orNull(['overdue', '', 'group:vip']),
    campaign: orNull(TEXTS),
    note: orNull(TEXTS),
  }));
}

const byId = (log) => [...log].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Cells of RFC 4180, read by other code than the package's. */
function cellsOf(csv) {
  const rows = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n|$)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

test('a log comes back as it was written, in either language', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const log = someLog(seed);
    for (const language of ['vi', 'en'])
      assert.deepEqual(
        byId(contactsFrom(contactsCsv(log, language))),
        byId(log),
        `seed ${seed}, ${language}`,
      );
  }
});

test('no cell of a log is a formula to a spreadsheet', () => {
  for (let seed = 1; seed <= 100; seed += 1)
    for (const cell of cellsOf(contactsCsv(someLog(seed)).slice(1)).flat())
      assert.ok(!/^[=+\-@\t\r]/.test(cell), JSON.stringify(cell));
});

test('a log that went through a spreadsheet is read: semicolons, its days and times, other columns and their order', () => {
  const csv =
    'Mã lần liên hệ;Kết quả;Ghi thêm;Kênh;Mã khách trong sổ;Ngày liên hệ;Giờ\nc1;Không trả lời;x;call;84912345678;5/9/2025;7:05:00\n';
  assert.deepEqual(contactsFrom(csv), [
    {
      ...{ id: 'c1', customer: '84912345678', day: '2025-09-05', time: '07:05', channel: 'call' },
      ...{ outcome: 'noAnswer', reason: null, campaign: null, note: null },
    },
  ]);
});

test('a cell that nobody can read is refused with its place, and a file that is no log as such', () => {
  const [contact] = [someLog(3), someLog(4), someLog(5)].flat();
  const rows = contactsCsv([contact]).split('\r\n');
  const broken = (at, text) => {
    const cells = cellsOf(rows[1])[0];
    cells[at] = text;
    return `${rows[0]}\r\n${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
  };
  for (const [at, text, column] of [
    [0, '31/02/2025', 'Ngày liên hệ'],
    [0, '', 'Ngày liên hệ'],
    [1, '25:00', 'Giờ'],
    [2, '', 'Mã khách trong sổ'],
    [3, 'Fax', 'Kênh'],
    [4, 'Đã bán', 'Kết quả'],
    [8, '', 'Mã lần liên hệ'],
  ])
    assert.throws(
      () => contactsFrom(broken(at, text)),
      (error) => {
        assert.deepEqual(
          [error.name, error.code, error.details],
          ['FileError', 'damaged', { row: 2, column }],
        );
        return true;
      },
    );
  for (const text of ['', 'Mã đơn,Ngày\n1,2\n', '\uFEFF', '{"a": 1}'])
    assert.throws(() => contactsFrom(text), { name: 'FileError', code: 'not-a-table' });
});

test('of two logs the second one’s contacts stand', () => {
  const one = { ...someLog(7)[0], id: 'a' };
  const log = contactsTogether([one, { ...one, id: 'b' }], [{ ...one, outcome: 'done' }]);
  assert.deepEqual(
    log.map(({ id, outcome }) => [id, outcome]),
    [
      ['a', 'done'],
      ['b', one.outcome],
    ],
  );
});
