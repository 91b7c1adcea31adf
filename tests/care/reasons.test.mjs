// Messages of the reasons of the queue: complete in both languages, fillable, true, and clean under our own check.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modules } from '../words/bundle.mjs';

const { compose, template, check, plan, messages, vi, en, viBooks, enBooks, bookPlan, variables, limits } =
  await modules({
    compose: 'lib/care/compose/compose.ts',
    template: 'lib/care/compose/template.ts',
    check: 'lib/care/compose/check.ts',
    plan: 'lib/care/reasons/plan.ts',
    messages: 'lib/care/reasons/messages.ts',
    vi: 'lib/care/reasons/vi.ts',
    en: 'lib/care/reasons/en.ts',
    viBooks: 'lib/playbooks/vi.ts',
    enBooks: 'lib/playbooks/en.ts',
    bookPlan: 'lib/playbooks/plan.ts',
    variables: 'lib/playbooks/variables.ts',
    limits: 'lib/playbooks/limits.ts',
  });

const LANGUAGES = { vi: vi.reasons, en: en.reasons };
const BOOKS = { vi: viBooks.playbooks, en: enBooks.playbooks };

/** Reasons of the issue, which are the codes of the queue as well. */
const CODES = [
  'overdue',
  'afterFirst',
  'secondOrder',
  'nearTier',
  'pointsEnding',
  'birthday',
  'fallingAsleep',
  'bigSlipping',
  'cart',
  'untouchedLead',
  'cameBack',
  'lowScore',
];

const REASONS = Object.entries(LANGUAGES).flatMap(([language, words]) =>
  messages.REASON_MESSAGES.flatMap((id) =>
    plan.REASONS[id.split('.')[0]].channels.map((channel) => ({
      at: `${language} ${id} ${channel}`,
      language,
      id,
      channel,
      group: id.split('.')[0],
      ...messages.reasonMessage(words, id, channel),
    })),
  ),
);

const ACTIONS = Object.entries(BOOKS).flatMap(([language, books]) =>
  Object.entries(books).flatMap(([group, { actions }]) =>
    bookPlan.PLAN[group].actions
      .filter(({ channel }) => channel !== 'ads')
      .map(({ id, channel, tag }) => ({
        at: `${language} ${group}.${id}`,
        language,
        group,
        channel,
        // What the recommendations send by SMS is advertising.
        tag: tag ?? (channel === 'sms' ? 'promotion' : undefined),
        draft: actions[id].message,
      })),
  ),
);

test('the reasons are those of the queue, each with a message per channel in both languages', () => {
  assert.deepEqual(Object.keys(plan.REASONS), CODES);
  assert.deepEqual(Object.keys(plan.REASONS.afterFirst.also), ['0', '7', '14', '30']);
  for (const one of REASONS) assert.ok(one.draft, one.at);
  for (const code of CODES) {
    const { channels } = plan.REASONS[code];
    for (const channel of ['oa', 'sms', 'email', 'call'])
      assert.ok(channels.includes(channel), `${code} ${channel}`);
    // Zalo takes no template to somebody without an order.
    assert.equal(channels.includes('zns'), !['cart', 'untouchedLead'].includes(code), code);
    assert.ok(plan.REASONS[code].sources.every((row) => /^S[0-4]-\d\d$/.test(row)));
  }
});

test('an unknown reason, key or channel has no message', () => {
  for (const [id, channel] of [
    ['nothing', 'oa'],
    ['overdue.7', 'oa'],
    ['afterFirst.8', 'oa'],
    ['cart', 'zns'],
    ['toString', 'oa'],
  ])
    assert.equal(messages.reasonMessage(vi.reasons, id, channel), null, id);
});

for (const [step, id] of [
  [0, 'afterFirst.0'],
  [2, 'afterFirst.0'],
  [3, 'afterFirst'],
  [5, 'afterFirst'],
  [7, 'afterFirst.7'],
  [14, 'afterFirst.14'],
  [45, 'afterFirst.30'],
])
  test(`day ${step} after the first order has the message ${id}`, () => {
    assert.equal(messages.messageIdOf('afterFirst', { step }), id);
    assert.equal(messages.messageIdOf('overdue', { step }), 'overdue');
    assert.ok(messages.reasonMessage(vi.reasons, id, 'oa'));
  });

test('both languages use the same variables of the customer and of the owner in every message', () => {
  const used = (one) =>
    template
      .variablesOf(one.draft)
      .filter((name) => variables.VARIABLES[name].from !== 'voice' && name !== 'ten_tiem')
      .sort();
  for (const one of REASONS.filter(({ language }) => language === 'vi')) {
    const twin = REASONS.find(
      ({ language, id, channel }) => language === 'en' && id === one.id && channel === one.channel,
    );
    assert.deepEqual(used(twin), used(one), one.at);
  }
});

test('every message of ours can be read, and is whole for somebody who has everything', () => {
  const all = Object.fromEntries(Object.keys(variables.VARIABLES).map((name) => [name, 'Trà']));
  for (const { at, draft } of [...REASONS, ...ACTIONS]) {
    const made = compose.ready(draft);
    assert.deepEqual(made.faults, [], at);
    const { text } = made.one(all);
    for (const { text: line } of template.fieldsOf(text)) {
      assert.doesNotMatch(line.replace(/^\[QC\]/u, ''), /[{}[\]]|undefined|null/u, at);
      assert.doesNotMatch(line, / {2}| [,.?!]|\.\./u, `${at}: ${line}`);
    }
  }
});

test('every message of ours passes our own wording check', () => {
  for (const { at, draft, channel, tag, group } of [...REASONS, ...ACTIONS])
    assert.deepEqual(check.checkWording(draft, { channel, tag, group }), [], at);
});

test('template messages pass Zalo’s limits and take no form of address', () => {
  const zns = REASONS.filter(({ channel }) => channel === 'zns');
  assert.ok(zns.length > 20);
  for (const { at, draft } of zns) {
    assert.deepEqual(limits.templateFaults(draft), [], at);
    const voices = template.variablesOf(draft).filter((name) => variables.VARIABLES[name].from === 'voice');
    assert.deepEqual(voices, [], at);
  }
});

test('an SMS without marks of its values fits three parts, and no e-mail subject is cut by an inbox', () => {
  const usual = {
    ...Object.fromEntries(Object.keys(variables.VARIABLES).map((name) => [name, '0123456789'])),
    ten_khach: 'Nguyen Thu',
  };
  for (const { at, draft, channel, tag } of REASONS) {
    const { text } = compose.ready(draft).one(usual);
    // Advertising in three parts: 421 characters of the plain alphabet (channels.md).
    if (channel === 'sms') assert.ok(text.body.join('\n').length <= (tag === 'promotion' ? 421 : 459), at);
    if (channel === 'email') assert.ok(text.subject.length <= 80, `${at}: ${text.subject}`);
  }
});

test('nothing is said that no book knows', () => {
  const UNKNOWABLE =
    /mới về|vừa về|khác hẳn|rẻ hơn|bản giới hạn|chỉ còn|sắp hết|nhanh hơn|has arrived|unlike|cheaper|limited edition|only a few|quicker/iu;
  for (const { at, draft } of REASONS)
    for (const { text } of template.fieldsOf(draft)) {
      assert.doesNotMatch(text, UNKNOWABLE, at);
      for (const sentence of text.split(/(?<=[.!?])\s+/u))
        assert.ok(!(sentence.includes('{diem}') && /hết hạn|expire/iu.test(sentence)), at);
    }
});

test('nobody without an order is told of one', () => {
  for (const { at, id, draft } of REASONS.filter(({ id: reason }) =>
    ['cart', 'untouchedLead'].includes(reason),
  )) {
    const told = template
      .variablesOf(draft)
      .filter((name) => ['ngay_mua', 'so_don', 'so_ngay', 'mon_vua_mua', 'hang'].includes(name));
    assert.deepEqual(told, [], `${at} ${id}`);
  }
});

test('all words of the reasons are said as a shop says them', () => {
  for (const [language, { reasons }] of Object.entries(LANGUAGES))
    for (const [code, words] of Object.entries(reasons))
      for (const key of ['title', 'moment', 'kpi']) {
        assert.ok(words[key].length > 5, `${language} ${code} ${key}`);
        assert.doesNotMatch(words[key], /—|RFM|churn|\b(she|her|he|his)\b|click|export|vui lòng/iu);
        if (language === 'en') assert.doesNotMatch(words[key], /[ăâđêôơưạảấầẩẫậ]/iu, code);
      }
});
