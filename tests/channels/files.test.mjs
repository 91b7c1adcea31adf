// Files that channels accept: each read back by another reader, and byte for byte what it was when it was looked at.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CHANNEL_IDS, FORMATS, leftOutFile, planChannel, writeChannel } from '../../pkg/channels.js';
import { ON, PEOPLE, person, REQUESTS } from './people.mjs';
import { cells, table } from './read.mjs';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'channels');
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const write = (channel, people = PEOPLE, more = {}) =>
  writeChannel(channel, people, { ...ON, ...REQUESTS[channel], ...more });
const reasons = ({ leftOut }) => Object.fromEntries(leftOut.map(({ id, reason }) => [id, reason]));

/** ACCEPT=1 writes the golden files anew: to be looked at in the diff. */
async function golden({ name, blob }) {
  const text = await blob.text();
  const path = join(fixtures, name);
  if (process.env.ACCEPT || !existsSync(path)) {
    assert.ok(process.env.ACCEPT, `${name} is no golden file yet: ACCEPT=1`);
    writeFileSync(path, text);
  }
  assert.equal(text, readFileSync(path, 'utf8'), name);
}

for (const channel of CHANNEL_IDS)
  test(`${channel}: files are byte for byte the golden ones, and another reader finds the rows that they say`, async () => {
    const { files } = await write(channel);
    assert.ok(files.length > 0);
    for (const file of files) {
      await golden(file);
      const { header, hasBom } = await table(file);
      assert.equal(hasBom, FORMATS[channel].bom);
      if (FORMATS[channel].reach !== 'any') assert.equal(new Set(header).size, header.length);
    }
  });

test('ZNS: columns are the parameters, phones begin with 84, days are dd/mm/yyyy, amounts digits', async () => {
  const result = await write('zns');
  const read = await table(result.files[0]);
  assert.deepEqual(read.header, ['phone', 'customer_name', 'diem', 'ngay_het_han', 'tien']);
  assert.deepEqual(read.rows, [
    ['84900000001', 'Nguyễn Thị Lan', '120', '31/12/2026', '1250000'],
    ['84900000002', 'Trần Văn An', '5', '09/02/2027', '120000'],
    ['84900000003', ' =1+1', '7', '01/01/2027', '1'],
    ['84900000004', 'Lê "Bé", Đào', '0', '01/01/2027', '0'],
  ]);
  assert.deepEqual(reasons(result), {
    no_phone: 'no-phone',
    landline: 'landline',
    foreign: 'foreign-phone',
    bad_phone: 'bad-phone',
    nothing: 'no-phone',
    same_phone: 'missing-value',
    refused: 'refused',
    long_name: 'too-long',
    no_value: 'missing-value',
    no_day: 'bad-value',
    brace: 'unfilled',
  });
  const long = result.leftOut.find(({ id }) => id === 'long_name');
  assert.deepEqual(long, {
    id: 'long_name',
    reason: 'too-long',
    field: 'customer_name',
    length: 35,
    most: 30,
  });
  assert.deepEqual(
    cells(await table((await write('zns', PEOPLE, { phone: '0' })).files[0]), 'phone')[0],
    '0900000001',
  );
});

test('whoever is left out does not keep an address from the next with the same one', async () => {
  const two = [person('first', { phones: ['84900000001'] }), { ...PEOPLE[0], id: 'second' }];
  const { written, leftOut } = await write('zns', two);
  assert.equal(written, 1);
  assert.deepEqual(
    leftOut.map(({ id, reason }) => [id, reason]),
    [['first', 'missing-value']],
  );
  const again = await write('zns', [PEOPLE[0], { ...PEOPLE[0], id: 'again' }]);
  assert.deepEqual(reasons(again), { again: 'same-address' });
});

test('SMS: the text is the one that was handed in, and lines in it stay', async () => {
  const result = await write('sms');
  const read = await table(result.files[0]);
  assert.deepEqual(read.header, ['phone', 'message']);
  assert.deepEqual(read.rows[0], ['84900000001', PEOPLE[0].message]);
  assert.deepEqual(read.rows[1], ['84900000004', PEOPLE[3].message]);
  assert.deepEqual(
    [
      reasons(result).spelled_phone,
      reasons(result).formula_name,
      reasons(result).brace,
      reasons(result).no_value,
    ],
    ['no-ad-mark', 'no-ad-mark', 'unfilled', 'no-message'],
  );
  const service = await table((await write('sms', PEOPLE, { sms: 'service' })).files[0]);
  assert.ok(service.rows.some(([, message]) => message === ' +10 diem. Tu choi: soan TC gui 9123.'));
});

test('SMS without marks: every text of the file is in the short alphabet', async () => {
  const people = [
    person('a', { phones: ['84900000001'], consent: true, message: 'Chị Lan ơi – “trà sen” mới…' }),
  ];
  const marks = await write('sms', people, { sms: 'service' });
  const plain = await write('sms', people, { sms: 'service', withoutMarks: true });
  assert.deepEqual(cells(await table(marks.files[0]), 'message'), [people[0].message]);
  assert.deepEqual(cells(await table(plain.files[0]), 'message'), ['Chi Lan oi - "tra sen" moi...']);
});

test('the header of phones is the one that the channel’s own template file has', async () => {
  for (const channel of ['zns', 'sms']) {
    const { files } = await write(channel, PEOPLE, { phoneHeader: 'so_dien_thoai' });
    assert.equal((await table(files[0])).header[0], 'so_dien_thoai');
  }
});

test('a blank before what looks like a formula counts: as a character of a parameter, and of an SMS', async () => {
  const of = (length) => `-${'5'.repeat(length - 1)}`;
  const one = (more) => [person('a', { phones: ['84900000001'], consent: true, ...more })];
  const zns = (length) => write('zns', one({ values: { a: of(length) } }), { parameters: [{ name: 'a' }] });
  assert.equal((await zns(29)).written, 1);
  assert.deepEqual((await zns(30)).leftOut[0], {
    id: 'a',
    reason: 'too-long',
    field: 'a',
    length: 31,
    most: 30,
  });
  const sms = async (length) =>
    (await write('sms', one({ message: of(length) }), { sms: 'service' })).cost.units;
  assert.deepEqual([await sms(159), await sms(160)], [1, 2]);
});

for (const channel of ['klaviyo', 'mailchimp', 'brevo'])
  test(`${channel}: a file for each state of consent, and people who refused only when it is said`, async () => {
    const { files } = await write(channel);
    assert.deepEqual(
      files.map(({ consent }) => consent),
      ['agreed', 'unknown'],
    );
    assert.match(files[0].name, /da-dong-y/);
    assert.match(files[1].name, /chua-ro-dong-y/);
    const all = await write(channel, PEOPLE, { includeRefused: true });
    const refused = all.files.find(({ consent }) => consent === 'refused');
    assert.match(refused.name, /da-tu-choi/);
    assert.deepEqual(cells(await table(refused), FORMATS[channel].columns[0].header), [
      'refused@example.com',
    ]);
    assert.deepEqual(
      all.notes.find(({ note }) => note === 'refused-inside'),
      { note: 'refused-inside', count: 1 },
    );
  });

test('people who refused are never in a file with others', async () => {
  for (const channel of CHANNEL_IDS) {
    const { files } = await write(channel, PEOPLE, { includeRefused: true });
    const [refused, ...more] = files.filter(({ consent }) => consent === 'refused');
    assert.equal(more.length, 0);
    assert.equal(refused.rows, 1, channel);
    assert.match(refused.name, /da-tu-choi/);
  }
});

test('birthdays: MM/DD for Mailchimp, whole days for Klaviyo, none that does not exist', async () => {
  const mailchimp = await write('mailchimp');
  assert.deepEqual(cells(await table(mailchimp.files[0]), 'Birthday').slice(0, 3), ['02/28', '', '']);
  assert.deepEqual(cells(await table(mailchimp.files[1]), 'Birthday'), ['02/29']);
  assert.deepEqual(
    mailchimp.notes.find(({ note }) => note === 'dropped-values'),
    { note: 'dropped-values', count: 2 },
  );
  const klaviyo = await write('klaviyo');
  assert.deepEqual(cells(await table(klaviyo.files[0]), 'Birthday').slice(0, 2), ['1990-02-28', '']);
  assert.equal(
    (await table(klaviyo.files[1])).header.includes('Birthday'),
    false,
    'nobody there has a whole one',
  );
});

test('an e-mail tool gets every phone once: the second person with it keeps the e-mail alone', async () => {
  const two = ['a', 'b'].map((id) =>
    person(id, { phones: ['84900000001'], emails: [`${id}@example.com`], consent: true }),
  );
  for (const [channel, header] of [
    ['klaviyo', 'Phone Number'],
    ['mailchimp', 'Phone Number'],
    ['brevo', 'SMS'],
  ]) {
    const { files, written, notes } = await write(channel, two);
    assert.equal(written, 2);
    assert.deepEqual(
      cells(await table(files[0]), header).map((phone) => phone.slice(-3)),
      ['001', ''],
    );
    assert.deepEqual(
      notes.find(({ note }) => note === 'dropped-values'),
      { note: 'dropped-values', count: 1 },
    );
  }
});

test('merge names and texts become columns of e-mail tools; whoever lacks one is left out', async () => {
  const people = [
    person('a', {
      emails: ['a@example.com'],
      consent: true,
      values: { diem: 5 },
      subject: 'S',
      preview: 'P',
      message: 'M',
    }),
    person('b', {
      emails: ['b@example.com'],
      consent: true,
      values: {},
      subject: 'S',
      preview: 'P',
      message: 'M',
    }),
    person('c', {
      emails: ['c@example.com'],
      consent: true,
      values: { diem: 5 },
      subject: 'S',
      message: 'M',
    }),
  ];
  const result = await write('brevo', people, { merge: ['diem'], texts: true });
  const { header, rows } = await table(result.files[0]);
  assert.deepEqual(header, ['EMAIL', 'DIEM', 'SUBJECT', 'PREVIEW', 'MESSAGE']);
  assert.deepEqual(rows, [['a@example.com', '5', 'S', 'P', 'M']]);
  assert.deepEqual(
    result.leftOut.map(({ id, reason, field }) => [id, reason, field]),
    [
      ['b', 'missing-value', 'diem'],
      ['c', 'missing-value', 'preview'],
    ],
  );
});

test('Mailchimp cuts texts at 255 bytes, so nobody has a longer one', async () => {
  const long = (id, text) =>
    person(id, { emails: [`${id}@example.com`], consent: true, values: { m: text } });
  const people = [long('fits', 'ệ'.repeat(85)), long('cut', `${'ệ'.repeat(85)}a`)];
  const { written, leftOut } = await write('mailchimp', people, { merge: ['m'] });
  assert.equal(written, 1);
  assert.deepEqual(leftOut, [{ id: 'cut', reason: 'too-long', field: 'm', length: 256, most: 255 }]);
});

test('Facebook: SHA-256 of small letters, of digits without +, of names with their marks', async () => {
  const read = await table((await write('facebook')).files[0]);
  const row = Object.fromEntries(read.header.map((name, at) => [name, read.rows[0][at]]));
  assert.deepEqual(row, {
    email: sha256('lan.nguyen+shop@gmail.com'),
    phone: sha256('84900000001'),
    fn: sha256('lan'),
    ln: sha256('nguyễn thị'),
    ct: sha256('hànội'),
    zip: sha256('100000'),
    country: sha256('vn'),
    doby: sha256('1990'),
    dobm: sha256('02'),
    dobd: sha256('28'),
    gen: sha256('f'),
  });
});

test('Google: E.164 with +, Gmail without dots and +word, an address whole or not at all', async () => {
  const read = await table((await write('google')).files[0]);
  assert.deepEqual(read.rows[0], [
    sha256('lannguyen@gmail.com'),
    sha256('+84900000001'),
    sha256('lan'),
    sha256('nguyễn thị'),
    'VN',
    '100000',
  ]);
  assert.deepEqual(read.rows[1].slice(2), ['', '', '', '']);
});

test('TikTok: both forms of a phone that its pages name, e-mails without +word; a list to be shown nothing', async () => {
  const { files, notes } = await write('tiktok');
  const read = await table(files[0]);
  assert.deepEqual(read.header, ['Email_SHA256', 'Phone_SHA256', 'Phone_SHA256']);
  assert.deepEqual(read.rows[0], [
    sha256('lan.nguyen@gmail.com'),
    sha256('+84900000001'),
    sha256('84900000001'),
  ]);
  assert.match(files[0].name, /^tiktok-loai-tru-khach-quen-2026-11-27\.csv$/);
  assert.deepEqual(
    notes.find(({ note }) => note === 'too-few'),
    { note: 'too-few', count: 1_000 },
  );
});

test('phones of other countries are in audiences of ads, with their own code and no country of ours', async () => {
  const { files } = await write('facebook', [person('us', { phones: ['16505551212'], consent: true })]);
  const read = await table(files[0]);
  assert.deepEqual(read.header, ['phone']);
  assert.deepEqual(read.rows, [[sha256('16505551212')]]);
});

test('several phones and e-mails of one person are one row with several columns, each once', async () => {
  const many = person('many', {
    phones: ['0900000001', '84900000001', '84900000002', '84900000003', '84900000004'],
    emails: ['a@example.com', 'A@example.com', 'b@example.com'],
    consent: true,
  });
  const read = await table((await write('facebook', [many])).files[0]);
  assert.deepEqual(read.header, ['email', 'email', 'phone', 'phone', 'phone', 'country']);
  assert.equal(read.rows.length, 1);
});

test('a file of 100,001 people for ZNS is two files, of 100,000 rows and of one', async () => {
  const people = (function* () {
    for (let at = 0; at < 100_001; at += 1)
      yield person(`p${at}`, {
        phones: [`849${String(at + 1).padStart(8, '0')}`],
        consent: true,
        values: { a: at },
      });
  })();
  const { files, people: count, notes } = await write('zns', people, { parameters: [{ name: 'a' }] });
  assert.equal(count, 100_001);
  assert.deepEqual(
    files.map(({ rows }) => rows),
    [100_000, 1],
  );
  assert.deepEqual(
    files.map(({ name }) => name),
    ['zns-khach-quen-2026-11-27-phan-1.csv', 'zns-khach-quen-2026-11-27-phan-2.csv'],
  );
  assert.deepEqual(
    notes.find(({ note }) => note === 'split'),
    { note: 'split', count: 2 },
  );
  assert.deepEqual(cells(await table(files[1]), 'a'), ['100000']);
});

test('rows asked for split a file as well, in order and without a gap', async () => {
  const { files } = await write('zns', PEOPLE, { rows: 2 });
  const names = [];
  for (const file of files) names.push(...cells(await table(file), 'phone'));
  assert.deepEqual(names, ['84900000001', '84900000002', '84900000003', '84900000004']);
  assert.deepEqual(
    files.map(({ rows }) => rows),
    [2, 2],
  );
});

test('a file of Klaviyo has 50 MB or less', async () => {
  const text = 'ệ'.repeat(20_000);
  const people = Array.from({ length: 1_700 }, (_, at) =>
    person(`p${at}`, { emails: [`p${at}@example.com`], consent: true, values: { text } }),
  );
  const { files, written } = await write('klaviyo', people, { merge: ['text'] });
  assert.equal(written, 1_700);
  assert.equal(files.length, 3);
  assert.ok(files.every(({ blob }) => blob.size <= 50_000_000));
  assert.equal(
    files.reduce((sum, { rows }) => sum + rows, 0),
    1_700,
  );
});

test('people come as an array, a generator, or page by page, and give the same file', async () => {
  async function* pages() {
    for (const one of PEOPLE) yield one;
  }
  const [array, sync, async] = await Promise.all([
    write('zns'),
    write('zns', PEOPLE.values()),
    write('zns', pages()),
  ]);
  const text = await array.files[0].blob.text();
  assert.equal(await sync.files[0].blob.text(), text);
  assert.equal(await async.files[0].blob.text(), text);
});

test('a plan says the same as the files, without them', async () => {
  for (const channel of CHANNEL_IDS) {
    const request = { ...ON, ...REQUESTS[channel] };
    const { files, notes, ...rest } = await writeChannel(channel, PEOPLE, request);
    const { notes: planned, ...plan } = await planChannel(channel, PEOPLE, request);
    assert.deepEqual(plan, rest);
    assert.deepEqual(
      planned,
      notes.filter(({ note }) => note !== 'split'),
    );
    assert.equal(
      files.reduce((sum, { rows }) => sum + rows, 0),
      plan.written,
    );
  }
});

test('who is left out is a table for people: apostrophes before formulas, a mark for spreadsheets', async () => {
  const result = await write('zns', [...PEOPLE, person('=x', { name: '@y' })]);
  const file = leftOutFile(result, ON, [...PEOPLE, person('=x', { name: '@y' })]);
  await golden(file);
  const { hasBom, rows } = await table(file);
  assert.equal(hasBom, true);
  assert.equal(rows.length, result.leftOut.length);
  assert.deepEqual(rows[rows.length - 1].slice(0, 2), ["'=x", "'@y"]);
  assert.equal(leftOutFile(await write('zns', [PEOPLE[0]]), ON), null);
});

test('nobody to write to gives no file and says so', async () => {
  for (const channel of CHANNEL_IDS) {
    const { files, people, written, leftOut } = await write(channel, []);
    assert.deepEqual([files, people, written, leftOut], [[], 0, 0, []]);
  }
});

test('a signal ends it with its own reason, and progress is heard', async () => {
  const control = new AbortController();
  async function* slow() {
    for (let at = 0; ; at += 1) {
      if (at === 3) control.abort(new Error('enough'));
      await new Promise((resolve) => setTimeout(resolve, 50));
      yield person(`p${at}`);
    }
  }
  const heard = [];
  const onProgress = (done) => heard.push(done);
  await assert.rejects(write('zns', slow(), { signal: control.signal, onProgress }), /enough/);
  assert.ok(heard.length > 0);
});
