// The entries beside the engine look at what they are given, too: a line a mistake, with what its sentence names.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPasses, createShopKeys, openPass, readPass, restoreShopKeys } from '../pkg/pass.js';
import { englishTerms, vietnameseTerms } from '../pkg/terms.js';
import { openWorkspace, sealWorkspace } from '../pkg/workspace.js';
import { connectZalo, openForZalo } from '../pkg/zalo.js';

const keys = await createShopKeys();
const workspace = { app: '0', made: '2025-12-06', shop: '', policy: null, answers: {}, events: [] };
const programme = { points: {}, tiers: {} };
const all = async (made) => {
  for await (const _ of made);
};

/** [name, call, what the sentence names, argument of the details]. */
const MISTAKES = [
  [
    'a misspelt option of keys',
    () => createShopKeys({ passphrse: 'x' }),
    ['"passphrse"', '"passphrase"?'],
    'options.passphrse',
  ],
  [
    'a passphrase that is a number',
    () => createShopKeys({ passphrase: 12345678 }),
    ['12345678', 'a text'],
    'options.passphrase',
  ],
  ['null for options of keys', () => createShopKeys(null), ['null', 'passphrase'], 'options'],
  ['a back-up as text', () => restoreShopKeys('{}', 'x'), ['"{}"', 'backup'], 'backup'],
  ['a back-up without a passphrase', () => restoreShopKeys({}), ['undefined', 'a text'], 'passphrase'],
  [
    'a misspelt option of passes',
    () => all(createPasses([], keys, { hours: 3 })),
    ['"hours"', 'days'],
    'options.hours',
  ],
  ['one member', () => all(createPasses({}, keys)), ['an empty object', '[member]'], 'members'],
  ['members by text', () => all(createPasses('0912', keys)), ['"0912"', '[member]'], 'members'],
  ['passes without keys', () => all(createPasses([])), ['undefined', 'createShopKeys'], 'keys'],
  ['a pass as text', () => openPass('x', '', ''), ['"x"', 'ArrayBuffer'], 'bytes'],
  ['a pass as a Blob', () => openPass(new Blob([]), '', ''), ['a Blob', 'arrayBuffer()'], 'bytes'],
  [
    'a misspelt option of opening',
    () => readPass(new Uint8Array(3), '', '', { at: 1 }),
    ['"at"', 'now, name'],
    'options.at',
  ],
  [
    'a misspelt option of sealing',
    () => sealWorkspace(workspace, { password: 'x' }),
    ['"password"', 'passphrase'],
    'options.password',
  ],
  ['a workspace that is none', () => sealWorkspace({}), ['an empty object', 'events'], 'workspace'],
  ['a workspace as text', () => openWorkspace('x'), ['"x"', 'ArrayBuffer'], 'bytes'],
  [
    'a misspelt option of a workspace',
    () => openWorkspace(new Uint8Array(3), { pass: 'x' }),
    ['"pass"', 'passphrase'],
    'options.pass',
  ],
  [
    'a passphrase as a list',
    () => openWorkspace(new Uint8Array(3), { passphrase: [] }),
    ['an array', 'a text'],
    'options.passphrase',
  ],
  ['no SDK', async () => connectZalo(null), ['null', 'zmp-sdk/apis'], 'sdk'],
  [
    'a misspelt option of Zalo',
    async () => connectZalo({}, { lang: 'vi' }),
    ['"lang"', 'language'],
    'options.lang',
  ],
  ['a card without a key', async () => openForZalo({}, {}, {}), ['undefined', 'a text'], 'options.publicKey'],
  [
    'a misspelt option of a card',
    async () => openForZalo({}, {}, { publickey: 'x' }),
    ['"publickey"', '"publicKey"?'],
    'options.publickey',
  ],
  ['a programme that is none', async () => vietnameseTerms(null), ['null', 'book.policy'], 'programme'],
  [
    'a policy for a programme',
    async () => englishTerms({ groups: [] }),
    ['an object with groups', 'book.policy'],
    'programme',
  ],
  [
    'a misspelt option of terms',
    async () => englishTerms(programme, { curency: 'USD' }),
    ['"curency"', '"currency"?'],
    'options.curency',
  ],
  [
    'a currency that is a number',
    async () => vietnameseTerms(programme, { currency: 5 }),
    ['5', 'a text'],
    'options.currency',
  ],
];

for (const [name, call, names, argument] of MISTAKES)
  test(`refused with a sentence: ${name}`, async () => {
    const error = await Promise.resolve()
      .then(call)
      .then(
        () => assert.fail('it is taken'),
        (error) => error,
      );
    assert.deepEqual([error.name, error.code], ['UsageError', 'bad-argument'], error.message);
    assert.match(error.message, /^[a-zA-Z]+: .{20,}[.?]$/s);
    for (const part of names) assert.ok(error.message.includes(part), `${part}: ${error.message}`);
    assert.equal(error.details.argument, argument);
  });
