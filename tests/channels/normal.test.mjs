// One value, one form: published hashes, and every spelling of a phone and an e-mail in a line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeChannel } from '../../pkg/channels.js';
import { ON, person } from './people.mjs';
import { cells, table } from './read.mjs';

/** What stands in one column of the file of one person; the reason where there is no file. */
async function one(channel, header, more, request = {}) {
  const result = await writeChannel(channel, [person('x', { consent: true, ...more })], {
    ...ON,
    ...request,
  });
  if (result.files.length === 0) return result.leftOut[0].reason;
  return cells(await table(result.files[0]), header)[0];
}

// developers.facebook.com, Customer Information Parameters, updated 2026-01-09; read 2026-11-27.
for (const [field, more, hash] of [
  [
    'email',
    { emails: [' John_Smith@gmail.com '] },
    '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f',
  ],
  [
    'phone',
    { phones: ['1 (650)555-1212'] },
    'e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176',
  ],
  ['fn', { firstName: 'Mary' }, '6915771be1c5aa0c886870b6951b03d7eafc121fea0e80a5ea83beb7c449f4ec'],
  ['fn', { firstName: 'Valéry' }, '08e1996b5dd49e62a4b4c010d44e4345592a863bb9f8e3976219bac29417149c'],
  ['gen', { gender: 'female' }, '252f10c83610ebca1a059c0bae8255eba2f95be4d1d7bcfa89d7248a82d9f111'],
])
  test(`Facebook prints ${hash.slice(0, 8)}… for this ${field}, and so does the file`, async () => {
    assert.equal(await one('facebook', field, { emails: ['a@example.com'], ...more }), hash);
  });

// ads.tiktok.com, supported IDs and formats, read 2026-11-27; the phone is printed as +37493828222 and hashed without +.
test('TikTok prints d6117306… for an e-mail and 65b7e6dc… for a phone, and so does the file', async () => {
  const more = { emails: ['JaneDoe@gmail.com'], phones: ['37493828222'] };
  assert.equal(
    await one('tiktok', 'Email_SHA256', more),
    'd6117306485ed0e50afab3ac871e98f81699151f30281527d63ff5f233656c69',
  );
  const [, without] = await one('tiktok', 'Phone_SHA256', more);
  assert.equal(without, '65b7e6dcf6f4310f8d7cbfbd78289a753062fb054d6664fb9aaac5df66a422d4');
});

// developers.google.com, Data Manager API, Format user data, read 2026-11-27: both are one address, and two addresses.
test("Google's examples: dots and +word go from Gmail alone", async () => {
  const of = (email) => one('google', 'Email', { emails: [email] });
  assert.equal(await of('cloudy.sanfrancisco+shopping@gmail.com'), await of('cloudysanfrancisco@gmail.com'));
  assert.equal(await of('user.name+NYC@Example.com'), await of('user.name+nyc@example.com'));
  assert.notEqual(await of('user.name+nyc@example.com'), await of('username@example.com'));
});

for (const [written, becomes] of [
  ['84912345678', '84912345678'],
  ['+84912345678', '84912345678'],
  ['0084912345678', '84912345678'],
  ['0912345678', '84912345678'],
  ['0912 345 678', '84912345678'],
  ['(0912) 345-678', 'bad-phone'],
  ['0912.345.678', '84912345678'],
  ['84312345678', '84312345678'],
  ['84592345678', '84592345678'],
  ['84412345678', 'bad-phone'],
  ['8491234567', 'bad-phone'],
  ['849123456789', 'bad-phone'],
  ['84123456789', 'bad-phone'],
  ['84999999999', 'bad-phone'],
  ['842438123456', 'landline'],
  ['841900123456', 'bad-phone'],
  ['16505551212', 'foreign-phone'],
  ['+16505551212', 'foreign-phone'],
  ['0', 'bad-phone'],
  ['091234567x', 'bad-phone'],
  ['*******678', 'bad-phone'],
  ['', 'no-phone'],
  ['  ', 'no-phone'],
])
  test(`phone ${JSON.stringify(written)} → ${becomes}`, async () => {
    const request = { parameters: [{ name: 'a' }] };
    assert.equal(await one('zns', 'phone', { phones: [written], values: { a: 'x' } }, request), becomes);
  });

test('the first mobile counts, wherever it stands among other numbers', async () => {
  const phones = ['842438123456', '16505551212', '84912345678'];
  const request = { parameters: [{ name: 'a' }] };
  assert.equal(await one('zns', 'phone', { phones, values: { a: 'x' } }, request), '84912345678');
});

for (const [written, becomes] of [
  ['Lan@Example.COM', 'lan@example.com'],
  [' lan@example.com\u200b', 'lan@example.com'],
  ['lan@mail.example.com.vn', 'lan@mail.example.com.vn'],
  ['lan+quen@example.com', 'lan+quen@example.com'],
  ["o'hara@example.com", "o'hara@example.com"],
  ['lan@đẹp.vn', 'lan@đẹp.vn'],
  ['lan', 'bad-email'],
  ['lan@', 'bad-email'],
  ['lan@example', 'bad-email'],
  ['@example.com', 'bad-email'],
  ['lan@@example.com', 'bad-email'],
  ['l an@example.com', 'bad-email'],
  ['lan@example..com', 'bad-email'],
  ['.lan@example.com', 'bad-email'],
  ['lan.@example.com', 'bad-email'],
  ['la..n@example.com', 'bad-email'],
  ['lan@-example.com', 'bad-email'],
  ['lan@example-.com', 'bad-email'],
  ['lan@example.c', 'bad-email'],
  ['lân@example.com', 'bad-email'],
  ['=lan@example.com', 'bad-email'],
  ['+lan@example.com', 'bad-email'],
  ['-lan@example.com', 'bad-email'],
  ['lan@example.com,an@example.com', 'bad-email'],
  ['<lan@example.com>', 'bad-email'],
  [`${'a'.repeat(65)}@example.com`, 'bad-email'],
  ['', 'no-email'],
])
  test(`e-mail ${JSON.stringify(written)} → ${becomes}`, async () => {
    assert.equal(await one('brevo', 'EMAIL', { emails: [written] }), becomes);
  });

test('TikTok wants addresses that begin with a letter or a digit', async () => {
  assert.equal(await one('tiktok', 'Email_SHA256', { emails: ['_lan@example.com'] }), 'bad-email');
  assert.notEqual(await one('facebook', 'email', { emails: ['_lan@example.com'] }), 'bad-email');
});

test('a name in another composition of the same letters gives the same hash', async () => {
  const of = (firstName) => one('facebook', 'fn', { emails: ['a@example.com'], firstName });
  assert.equal(await of('Ngọc'.normalize('NFD')), await of('ngọc'.normalize('NFC')));
  assert.equal(await of('Ngọc.'), await of('  NGỌC 1 '));
});
