// When occasions are, whose birthday comes, and what to have ready.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { modules, textsIn } from '../words/bundle.mjs';
import { lunarMonths } from './moons.mjs';
import { seeded } from './seeded.mjs';

const {
  lunar,
  birthday,
  calendar,
  agenda,
  days,
  greetings,
  vi,
  en,
  compose,
  template,
  check,
  limits,
  variables,
} = await modules({
  lunar: 'lib/care/occasions/lunar.ts',
  birthday: 'lib/care/occasions/birthday.ts',
  calendar: 'lib/care/occasions/calendar.ts',
  agenda: 'lib/care/occasions/agenda.ts',
  days: 'lib/days.ts',
  greetings: 'lib/care/occasions/greetings.ts',
  vi: 'lib/care/occasions/vi.ts',
  en: 'lib/care/occasions/en.ts',
  compose: 'lib/care/compose/compose.ts',
  template: 'lib/care/compose/template.ts',
  check: 'lib/care/compose/check.ts',
  limits: 'lib/playbooks/limits.ts',
  variables: 'lib/playbooks/variables.ts',
});

/* ---------------------------------------------------------------- the lunar calendar */

/** Days of Tết as calendars and the labour ministry's notices have them. */
const TET =
  `2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-17 2008-02-07 2009-01-26
2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25
2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-02`.split(
    /\s/,
  );

test('Tết of 2000–2030 is on its published days', () => {
  for (const day of TET)
    assert.equal(lunar.dayOfLunar({ year: Number(day.slice(0, 4)), month: 1, day: 1, leap: false }), day);
});

test('every lunar month of 1999–2050 is where moon and sun put it at Hanoi', () => {
  const months = lunarMonths(1999, 2050);
  assert.equal(months.length, 12 * 52 + 19);
  for (const { year, month, leap, start, days: length } of months) {
    const at = `${year}-${month}${leap ? ' leap' : ''}`;
    const first = lunar.dayOfLunar({ year, month, day: 1, leap });
    assert.equal(first, days.dayOf(start), at);
    assert.equal(lunar.dayOfLunar({ year, month, day: length, leap }), days.addDays(first, length - 1), at);
    assert.equal(lunar.dayOfLunar({ year, month, day: length + 1, leap }), null, at);
  }
});

test('Tết is the Chinese new year except in 2007 and 2030, when it comes a day earlier', () => {
  const newYears = (hours) =>
    lunarMonths(2000, 2050, hours).filter(({ month, leap }) => month === 1 && !leap);
  const chinese = newYears(8);
  const others = newYears(7).flatMap(({ year, start }, at) =>
    start === chinese[at].start ? [] : [[year, chinese[at].start - start]],
  );
  assert.deepEqual(others, [
    [2007, 1],
    [2030, 1],
  ]);
});

test('each civil day of 2000–2050 is one lunar day, and that day is it', () => {
  let before = null;
  for (let number = days.dayNumber('2000-01-01'); number <= days.dayNumber('2050-12-31'); number += 1) {
    const day = days.dayOf(number);
    const found = lunar.lunarOf(day);
    assert.ok(found, day);
    assert.equal(lunar.dayOfLunar(found), day);
    if (before) assert.ok(found.day === before.day + 1 || (found.day === 1 && before.day >= 29), day);
    before = found;
  }
});

test('outside the table no lunar day is made up', () => {
  for (const day of ['1999-02-15', '1980-01-01', '2051-02-11', '2100-01-01'])
    assert.equal(lunar.lunarOf(day), null);
  for (const year of [1998, 2051])
    assert.equal(lunar.dayOfLunar({ year, month: 1, day: 1, leap: false }), null);
  assert.equal(lunar.dayOfLunar({ year: 2024, month: 13, day: 1, leap: false }), null);
  assert.equal(lunar.dayOfLunar({ year: 2024, month: 2, day: 0, leap: false }), null);
  assert.equal(lunar.dayOfLunar({ year: 2024, month: 2, day: 1, leap: true }), null);
});

for (const [id, year, day] of [
  ['tet', 2027, '2027-02-06'],
  ['newYearsEve', 2026, '2027-02-05'],
  ['kitchenGods', 2026, '2027-01-30'],
  ['kitchenGods', 1999, '2000-01-29'],
  ['midAutumn', 2026, '2026-09-25'],
  ['midAutumn', 2025, '2025-10-06'],
  ['vuLan', 2025, '2025-09-06'],
  ['vuLan', 2006, '2006-08-08'],
  ['hungKings', 2026, '2026-04-26'],
  ['firstFullMoon', 2027, '2027-02-20'],
  ['doubleFifth', 2026, '2026-06-19'],
  ['womensDay', 2027, '2027-03-08'],
  ['vietnameseWomensDay', 2027, '2027-10-20'],
  ['teachersDay', 2027, '2027-11-20'],
  ['valentine', 2027, '2027-02-14'],
  ['childrensDay', 2027, '2027-06-01'],
  ['mothersDay', 2026, '2026-05-10'],
  ['mothersDay', 2027, '2027-05-09'],
  ['mothersDay', 2033, '2033-05-08'],
])
  test(`${id} of ${year} is on ${day}`, () =>
    assert.equal(calendar.dayIn(calendar.OCCASIONS[id].when, year), day));

test('every occasion comes once in each year from 2001 to 2049, and soonest first', () => {
  for (let year = 2001; year < 2050; year += 1) {
    const due = calendar.occasionsWithin(`${year}-01-01`, days.daysBetween(`${year}-01-01`, `${year}-12-31`));
    for (const id of Object.keys(calendar.OCCASIONS)) {
      // The last days of a lunar year may fall twice into a civil one, or not at all.
      const most = due.filter((one) => one.id === id).length;
      if (['kitchenGods', 'newYearsEve'].includes(id)) assert.ok(most <= 2, `${id} ${year}`);
      else assert.equal(most, 1, `${id} ${year}`);
    }
    for (let at = 1; at < due.length; at += 1) assert.ok(due[at - 1].inDays <= due[at].inDays);
    for (const one of due) assert.ok(one.readyBy <= one.day && one.readyBy >= `${year}-01-01`);
  }
});

for (const [on, today, day] of [
  ['--10-15', '2026-11-27', '2027-10-15'],
  ['--11-27', '2026-11-27', '2026-11-27'],
  ['--02-29', '2026-11-27', '2027-02-28'],
  ['--02-29', '2027-11-27', '2028-02-29'],
  ['2026-12-12', '2026-11-27', '2026-12-12'],
  ['2025-12-12', '2026-11-27', undefined],
  ['am-08-10', '2026-11-27', '2027-09-10'],
  ['am-08-31', '2026-11-27', undefined],
  ['--02-30', '2026-11-27', undefined],
  ['10-15', '2026-11-27', undefined],
  ['--13-01', '2026-11-27', undefined],
])
  test(`a day of the shop's own, ${on}, comes on ${day}`, () => {
    const own = [{ id: 'shop', name: 'Sinh nhật tiệm', on }];
    const due = calendar.occasionsWithin(today, 365, own).filter(({ id }) => id === 'shop');
    assert.equal(due[0]?.day, day);
    if (day) assert.equal(due[0].name, 'Sinh nhật tiệm');
  });

test('the first and the full moon are days of their own', () => {
  assert.deepEqual(['2027-02-06', '2027-02-20', '2027-02-21', '2060-01-01'].map(calendar.moonDay), [
    'first',
    'full',
    null,
    null,
  ]);
});

test('every occasion has a source, and gets ready before it comes', () => {
  for (const [id, { source, lead }] of Object.entries(calendar.OCCASIONS)) {
    assert.ok(source.length > 5, id);
    assert.ok(lead >= 7 && lead <= 30, id);
  }
});

/* ---------------------------------------------------------------- birthdays */

for (const [written, year, kept] of [
  ['1990-02-28', 2027, '2027-02-28'],
  ['--02-28', 2027, '2027-02-28'],
  ['1996-02-29', 2028, '2028-02-29'],
  ['1996-02-29', 2027, '2027-02-28'],
  ['--02-29', 2027, '2027-02-28'],
  ['--02-29', 2100, '2100-02-28'],
  ['--02-29', 2000, '2000-02-29'],
  ['1900-05-06', 2027, '2027-05-06'],
  ['0001-05-06', 2027, '2027-05-06'],
  ['1995-02-29', 2027, null],
  ['--02-30', 2027, null],
  ['--13-01', 2027, null],
  ['--00-10', 2027, null],
  ['--04-31', 2027, null],
  ['1990-1-1', 2027, null],
  ['02-28', 2027, null],
  ['', 2027, null],
  ['2027-05-06', 2027, null],
  ['2030-05-06', 2027, null],
])
  test(`a birthday written ${written || 'nothing'} is kept in ${year} on ${kept}`, () =>
    assert.equal(birthday.birthdayOn(written, year), kept));

for (const [written, today, next] of [
  ['--11-27', '2026-11-27', '2026-11-27'],
  ['--11-26', '2026-11-27', '2027-11-26'],
  ['--01-01', '2026-12-31', '2027-01-01'],
  ['--02-29', '2027-02-28', '2027-02-28'],
  ['--02-29', '2027-03-01', '2028-02-29'],
  ['--02-29', '2028-02-28', '2028-02-29'],
])
  test(`after ${today}, ${written} comes next on ${next}`, () =>
    assert.equal(birthday.nextBirthday(written, today), next));

test('days that programs write for no birthday are none, as the core has them', () => {
  const { noBirthdays } = JSON.parse(
    readFileSync(new URL('../../data/care/reasons.json', import.meta.url), 'utf8'),
  );
  assert.deepEqual(birthday.NO_BIRTHDAYS, noBirthdays.days);
  for (const day of noBirthdays.days) assert.equal(birthday.birthdayOn(day, 2027), null, day);
});

test('everybody is due, later, unknown or impossible, and nobody waits longer than a year', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const { some, below, pick } = seeded(seed);
    const two = (value) => String(value).padStart(2, '0');
    const people = some(40, () => ({
      birthday: pick([null, `${pick(['-', '1990', '2000', '1900'])}-${two(below(14))}-${two(below(33))}`]),
    }));
    const today = days.addDays('2026-01-01', below(2000));
    const within = below(400);
    const found = birthday.birthdaysWithin(people, today, within);
    assert.equal(found.due.length + found.later + found.unknown + found.impossible, people.length);
    for (const { person, day, inDays } of found.due) {
      assert.equal(days.daysBetween(today, day), inDays);
      assert.ok(inDays >= 0 && inDays <= Math.min(within, 366));
      const [month, date] = person.birthday.slice(-5).split('-');
      assert.ok(
        day.slice(5) === `${month}-${date}` || (month === '02' && date === '29' && day.slice(5) === '02-28'),
      );
    }
  }
});

/* ---------------------------------------------------------------- what to have ready */

test('the agenda says what to have ready by when, also for what comes after its last day', () => {
  const list = agenda.agenda('2027-01-05', 14, [{ id: 'a', birthday: '--01-10', gender: null }]);
  const said = list.days.map(({ day, items }) => [
    day,
    ...items.map((item) =>
      item.kind === 'birthdays' ? `birthdays ${item.people}` : `${item.kind} ${item.occasion.id}`,
    ),
  ]);
  assert.deepEqual(
    said,
    [
      ['2027-01-07', 'prepare tet'],
      ['2027-01-10', 'birthdays a'],
      ['2027-01-20', 'prepare kitchenGods'],
    ].filter(([day]) => day <= '2027-01-19'),
  );
});

test('a greeting for one gender goes to those whom the files say so, and the others are counted', () => {
  const people = [
    { id: 'a', birthday: null, gender: 'female' },
    { id: 'b', birthday: null, gender: 'male' },
    { id: 'c', birthday: null, gender: null },
    { id: 'd', birthday: null },
  ];
  const { days: list, birthdays } = agenda.agenda('2027-03-08', 0, people);
  const [greet] = list[0].items.filter(({ kind }) => kind === 'greet');
  assert.equal(greet.occasion.id, 'womensDay');
  assert.deepEqual(greet.audience, { included: 1, excluded: 1, unknown: 2 });
  assert.equal(birthdays.unknown, 4);
});

test('no day of an agenda is before today or after its end, none is empty, and each is there once', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const { below, some } = seeded(seed);
    const today = days.addDays('2026-01-01', below(3000));
    const within = below(60);
    const people = some(10, () => ({ id: `k${below(99)}`, birthday: `--0${1 + below(9)}-1${below(9)}` }));
    const list = agenda.agenda(today, within, people).days;
    const all = list.map(({ day }) => day);
    assert.deepEqual(all, [...new Set(all)].sort());
    for (const { day, items } of list) {
      assert.ok(day >= today && day <= days.addDays(today, within));
      assert.ok(items.length > 0);
    }
  }
});

/* ---------------------------------------------------------------- greetings */

const LANGUAGES = { vi: vi.occasions, en: en.occasions };
const CHANNELS = ['zns', 'oa', 'sms', 'email', 'call'];
const GREETINGS = Object.entries(LANGUAGES).flatMap(([language, words]) =>
  [...Object.keys(calendar.OCCASIONS), 'shop'].flatMap((id) =>
    CHANNELS.flatMap((channel) =>
      [false, true].map((offer) => ({
        at: `${language} ${id} ${channel}${offer ? ' with an offer' : ''}`,
        language,
        id,
        channel,
        offer,
        ...greetings.greetingFor(words, { id, name: 'Sinh nhật tiệm' }, channel, offer),
      })),
    ),
  ),
);

test('every occasion has a greeting with and without an offer, whole, in both languages and all channels', () => {
  const all = Object.fromEntries(Object.keys(variables.VARIABLES).map((name) => [name, 'Trà']));
  assert.equal(GREETINGS.length, 20 * 5 * 2 * 2);
  for (const { at, draft, dip, offer } of GREETINGS) {
    const made = compose.ready(draft);
    assert.deepEqual(made.faults, [], at);
    const { text } = made.one({ ...all, dip });
    for (const { text: line } of template.fieldsOf(text)) {
      assert.doesNotMatch(line.replace(/^\[QC\]/u, ''), /[{}[\]]| {2}| [,.?!]|\.\./u, `${at}: ${line}`);
      assert.doesNotMatch(line.replace(/^\[QC\] /u, ''), /^\p{Ll}|[.!?] \p{Ll}/u, `${at}: ${line}`);
    }
    assert.equal(template.variablesOf(draft).includes('uu_dai'), offer, at);
  }
});

test('every greeting passes our own wording check, and templates Zalo’s limits', () => {
  for (const { at, draft, channel, tag } of GREETINGS) {
    assert.deepEqual(check.checkWording(draft, { channel, tag }), [], at);
    if (channel === 'zns') assert.deepEqual(limits.templateFaults(draft), [], at);
  }
});

test('words of occasions are said as a shop says them, without an age', () => {
  for (const [language, words] of Object.entries(LANGUAGES))
    for (const [path, said] of textsIn(words)) {
      assert.doesNotMatch(said, /—|\b(she|her|he|his)\b|click|export|vui lòng|\btuổi\b/iu, path);
      if (language === 'en') assert.doesNotMatch(said, /[ăâđêôơưạảấầẩẫậ]/iu, path);
    }
});
