// What makes no sense is refused by name, before anything is written.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  advertisingText,
  planChannel,
  priceOf,
  smsParts,
  UsageError,
  writeChannel,
  writeSchedule,
  znsFaults,
  znsValue,
} from '../../pkg/channels.js';
import { ON, person, REQUESTS } from './people.mjs';

const write = (channel, more, people = []) =>
  writeChannel(channel, people, { ...ON, ...REQUESTS[channel], ...more });

for (const [why, run, named] of [
  ['an SMS that is a number', () => smsParts(5), ['smsParts: message', '5']],
  ['an SMS of a kind that nobody knows', () => smsParts('a', { kind: 'mms' }), ['options.kind', '"mms"']],
  ['an option of an SMS that nobody reads', () => smsParts('a', { type: 'service' }), ['"type"']],
  ['advertising without a way to refuse', () => advertisingText('a'), ['advertisingText: refusal']],
  ['a template that is a text', () => znsFaults('a'), ['znsFaults: template']],
  ['a template without paragraphs', () => znsFaults({ title: 'a' }), ['template.body']],
  [
    'a value of a type that Zalo has not',
    () => znsValue({ name: 'a', type: 'name' }, 'x'),
    ['type', '"name"'],
  ],
  ['a value without its parameter', () => znsValue(undefined, 'x'), ['parameter', 'undefined']],
  ['the price of what nobody pays for', () => priceOf('viber'), ['priceOf: key', '"viber"']],
  ['a channel that nobody knows', () => write('viber'), ['channel', '"viber"', '"zns"']],
  ['a channel misspelled', () => write('zalooa'), ['"zalooa"', 'Did you mean "zaloOa"?']],
  ['no channel', () => writeChannel(undefined, [], ON), ['channel', 'undefined']],
  ['a name of every object', () => write('constructor'), ['channel', '"constructor"']],
  ['a plan for a channel that nobody knows', () => planChannel('viber', [], ON), ['planChannel', '"viber"']],
  ['no request', () => writeChannel('sms', []), ['request', 'undefined']],
  ['no group', () => writeChannel('sms', [], { day: ON.day }), ['request.group', 'undefined']],
  ['an empty group', () => write('sms', { group: ' ' }), ['request.group']],
  ['no day', () => writeChannel('sms', [], { group: 'A' }), ['request.day', 'undefined']],
  ['a day that does not exist', () => write('sms', { day: '2026-02-30' }), ['request.day', '2026-02-30']],
  ['an option that nobody reads', () => write('sms', { format: 'xlsx' }), ['"format"', 'nobody reads']],
  ['an option of another channel', () => write('sms', { tag: 'care' }), ['request.tag', 'zns']],
  [
    'parameters for an audience',
    () => write('google', { parameters: [{ name: 'a' }] }),
    ['request.parameters', 'zns'],
  ],
  ['a use for messages', () => write('zns', { use: 'exclusion' }), ['request.use', 'facebook']],
  ['ZNS without parameters', () => write('zns', { parameters: [] }), ['request.parameters']],
  [
    'a parameter with marks',
    () => write('zns', { parameters: [{ name: 'điểm' }] }),
    ['parameters[0].name', 'điểm'],
  ],
  [
    'a parameter called phone',
    () => write('zns', { parameters: [{ name: 'phone' }] }),
    ['parameters[0].name'],
  ],
  [
    'a parameter twice',
    () => write('zns', { parameters: [{ name: 'a' }, { name: 'a' }] }),
    ['parameters[1]', 'once'],
  ],
  [
    'a merge name that is a column',
    () => write('brevo', { merge: ['email'] }),
    ['"EMAIL"', 'every header once'],
  ],
  ['a merge name like the texts', () => write('sms', { merge: ['Message'] }), ['every header once']],
  ['a header of phones like a parameter', () => write('zns', { phoneHeader: 'diem' }), ['"diem"', 'once']],
  [
    'a type that Zalo has not',
    () => write('zns', { parameters: [{ name: 'a', type: 'name' }] }),
    ['type', '"name"'],
  ],
  ['a tag that Zalo has not', () => write('zns', { tag: 'ads' }), ['request.tag', '"ads"']],
  ['a kind of SMS that nobody knows', () => write('sms', { sms: 'mms' }), ['request.sms', '"mms"']],
  ['a price of nothing', () => write('sms', { prices: { 'sms.service': -1 } }), ['prices.sms.service', '-1']],
  ['a price of a channel that has none', () => write('sms', { prices: { viber: 1 } }), ['"viber"']],
  ['half a đồng', () => write('sms', { prices: { 'sms.service': 0.5 } }), ['0.5']],
  ['no rows a file', () => write('sms', { rows: 0 }), ['request.rows', '0']],
  ['a person who is none', () => write('sms', {}, ['x']), ['recipients[0]', '"x"']],
  ['a person without an id', () => write('sms', {}, [{ ...person('a'), id: 5 }]), ['recipients[0].id']],
  [
    'phones as a text',
    () => write('sms', {}, [person('a', { phones: '84912345678' })]),
    ['recipients[0].phones'],
  ],
  [
    'consent as a word',
    () => write('sms', {}, [person('a', { consent: 'yes' })]),
    ['recipients[0].consent', '"yes"'],
  ],
  [
    'consent forgotten',
    () => write('sms', {}, [person('a', { consent: undefined })]),
    ['recipients[0].consent'],
  ],
  [
    'the second person',
    () => write('sms', {}, [person('a'), person('b', { emails: null })]),
    ['recipients[1].emails'],
  ],
  ['no people', () => writeChannel('sms', undefined, ON), ['recipients', 'undefined']],
  [
    'a schedule in a format that nobody knows',
    () => writeSchedule([], { ...ON, format: 'pdf' }),
    ['format', '"pdf"'],
  ],
  [
    'a schedule without steps',
    () => writeSchedule(undefined, { ...ON, format: 'ics' }),
    ['steps', 'undefined'],
  ],
  [
    'a step on a day that does not exist',
    () => writeSchedule([{ day: '2026-02-30', title: 'A' }], { ...ON, format: 'ics' }),
    ['steps[0].day'],
  ],
  [
    'a step at an hour that does not exist',
    () => writeSchedule([{ day: ON.day, time: '24:00', title: 'A' }], { ...ON, format: 'ics' }),
    ['steps[0].time', '24:00'],
  ],
])
  test(`refused: ${why}`, async () => {
    await assert.rejects(
      async () => run(),
      (error) => {
        assert.ok(error instanceof UsageError, String(error));
        assert.equal(error.code, 'bad-argument');
        for (const word of named) assert.ok(error.message.includes(word), `${error.message} names ${word}`);
        return true;
      },
    );
  });
