// The words of the page as a person reads them: nothing foreign in the English ones, nobody is "she", no machine's jargon.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modules, textsIn } from './bundle.mjs';

const words = await modules({
  vi: 'lib/i18n/vi.ts',
  en: 'lib/i18n/en.ts',
  viBooks: 'lib/playbooks/vi.ts',
  enBooks: 'lib/playbooks/en.ts',
  exports: 'lib/i18n/export.ts',
  viCard: 'lib/i18n/card/vi.ts',
  enCard: 'lib/i18n/card/en.ts',
  viZalo: 'lib/i18n/zalo/vi.ts',
  enZalo: 'lib/i18n/zalo/en.ts',
  channels: 'lib/i18n/channels/words.ts',
  enTerms: 'lib/terms/en.ts',
  viTerms: 'lib/terms/vi.ts',
  notice: 'lib/terms/notice.ts',
  viReasons: 'lib/care/reasons/vi.ts',
  enReasons: 'lib/care/reasons/en.ts',
  viOccasions: 'lib/care/occasions/vi.ts',
  enOccasions: 'lib/care/occasions/en.ts',
  viJourneys: 'lib/care/journeys/vi.ts',
  enJourneys: 'lib/care/journeys/en.ts',
  policies: 'dev/fake/policy.ts',
});

const { exports, notice, channels } = words;
const all = (language, { page, books, card, zalo }) => [
  ...textsIn(page, 'page'),
  ...textsIn(books, 'playbooks'),
  ...textsIn(card, 'card'),
  ...textsIn(zalo, 'zalo'),
  ...textsIn(exports.EXPORT_WORDS[language], 'export'),
  ...textsIn(channels.CHANNEL_WORDS[language], 'channels'),
  ...['Reasons', 'Occasions', 'Journeys'].flatMap((name) => textsIn(words[`${language}${name}`], name)),
];
const english = [
  ...all('en', { page: words.en, books: words.enBooks, card: words.enCard, zalo: words.enZalo }),
  ...textsIn({ en: notice.PROMOTION_NOTICE.en, source: notice.PROMOTION_NOTICE.sourceEn }, 'notice'),
];
const vietnamese = all('vi', {
  page: words.vi,
  books: words.viBooks,
  card: words.viCard,
  zalo: words.viZalo,
});

/** Letters that only Vietnamese has; names of the product and of what it is written for are no words. */
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;
const NAMES = /Khách Quen/g;

test('there are words enough to be looked through', () => {
  assert.ok(english.length > 900, String(english.length));
  assert.ok(vietnamese.length > 900, String(vietnamese.length));
});

test('no English text has a Vietnamese word in it', () => {
  const foreign = english.filter(([, text]) => VIETNAMESE.test(text.normalize('NFC').replace(NAMES, '')));
  assert.deepEqual(foreign, []);
});

test('the usual programme has English terms without a Vietnamese word, and without "she"', () => {
  const { DEFAULT_POLICY } = words.policies;
  const programme = structuredClone(DEFAULT_POLICY.programme);
  programme.referral.enabled = true;
  programme.game.enabled = true;
  const terms = textsIn(words.enTerms.englishTerms(programme));
  assert.ok(terms.length > 10);
  for (const [path, text] of terms) {
    assert.ok(!VIETNAMESE.test(text), `${path}: ${text}`);
    assert.doesNotMatch(text, /\b(she|her|hers|herself)\b/i);
  }
});

test('no customer is "she" or "he" for everybody', () => {
  const gendered = english.filter(([, text]) => /\b(she|her|hers|herself|he|him|his|himself)\b/i.test(text));
  assert.deepEqual(gendered, []);
});

/** What nobody at a counter says, and what is said instead. */
const NOT_SAID = [
  [/(^|[.!?:]\s+)Sổ(?! điểm| này)\s/u, 'the book does not speak: say it of the file, or to the owner'],
  [
    /(^|\s)sổ (sẽ|đã|đang|chưa|không|chỉ|tự|nhớ|đọc|hỏi|hiểu|đoán|lấy|giữ|tính|trừ|gộp|so được|bỏ|chia)(\s|$)/u,
    'the book does nothing: say it of the file, or to the owner',
  ],
  [/[Đđ]óng (bớt )?thẻ/u, 'a tab is a "trang"; a "thẻ" is the member card'],
  [/cột nào là gì/iu, 'ý nghĩa từng cột'],
  [/lệch 0 ₫/u, 'khớp hoàn toàn'],
  [/\bfile\b|\bexport\b|\bupload\b|\bclick\b/iu, 'tệp, xuất, tải lên, bấm'],
  [/quý vị|vui lòng|thực hiện thao tác/iu, 'hãy'],
  [/anh\/chị|chị\/anh/iu, 'bạn, or as the shop has chosen'],
];

test('Vietnamese is said as a shop says it', () => {
  const found = vietnamese.flatMap(([path, text]) =>
    NOT_SAID.filter(([pattern]) => pattern.test(text)).map(([, instead]) => `${path}: ${text} → ${instead}`),
  );
  assert.deepEqual(found, []);
});

test('both languages have the same keys', () => {
  const keys = (value, path = '') =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}.${key}`))
      : [path];
  // That English has a word for one of a unit is grammar.
  const text = (page) => keys(page).filter((key) => !/^\.features\.\w+\.one$/.test(key));
  assert.deepEqual(text(words.en.en).sort(), text(words.vi.vi).sort());
  assert.deepEqual(keys(words.enBooks.playbooks).sort(), keys(words.viBooks.playbooks).sort());
});
