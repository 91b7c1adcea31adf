// Invented people: phones of the 0900 block, e-mails at example.com; and any number of them from a seed.

/** Everybody who makes a channel think, each with what is odd in the name of the id. */
export const PEOPLE = [
  person('lan', {
    name: 'Nguyễn Thị Lan',
    firstName: 'Lan',
    lastName: 'Nguyễn Thị',
    phones: ['84900000001'],
    emails: ['Lan.Nguyen+shop@Gmail.com'],
    gender: 'female',
    birthday: '1990-02-28',
    city: 'Hà Nội',
    zip: '100000',
    consent: true,
    message: '[QC] Tiem Tra: chi Lan con 120 diem. Tu choi: soan TC gui 9123.',
    zaloUserId: '5123456789012345678',
    values: { customer_name: 'Nguyễn Thị Lan', diem: 120, het_han: '2026-12-31', tien: 1_250_000n },
  }),
  person('spelled_phone', {
    name: 'Trần Văn An',
    phones: ['+84 900-000-002', '0900 000 002'],
    emails: ['an@example.com'],
    consent: null,
    birthday: '--02-29',
    message: 'Ưu đãi cho anh An',
    values: { customer_name: 'Trần Văn An', diem: 5, het_han: '09/02/2027', tien: '120.000 ₫' },
  }),
  person('formula_name', {
    name: '=HYPERLINK("http://x.example","a")',
    phones: ['84900000003'],
    emails: ['formula@example.com'],
    consent: true,
    message: '+10 diem. Tu choi: soan TC gui 9123.',
    zaloUserId: '5000000000000000003',
    values: { customer_name: '=1+1', diem: 7, het_han: '2027-01-01', tien: 1 },
  }),
  person('quoted', {
    name: 'Lê "Bé" Đào, Jr',
    phones: ['84900000004'],
    emails: ['dao@example.com'],
    gender: 'male',
    consent: true,
    birthday: '1988-02-31',
    message: '[QC] Tiem Tra: "Tra, sen" moi.\nTu choi: soan TC gui 9123.',
    values: { customer_name: 'Lê "Bé", Đào', diem: 0, het_han: '2027-01-01', tien: 0 },
  }),
  person('no_phone', { name: 'Phạm Ánh', emails: ['anh@example.com'], consent: true }),
  person('landline', { phones: ['842438123456'], consent: true }),
  person('foreign', { phones: ['16505551212'], consent: true }),
  person('bad_phone', { phones: ['84123'], emails: ['not an address'], consent: true }),
  person('nothing', { consent: true }),
  person('same_phone', { phones: ['84900000001'], emails: ['lan.nguyen@gmail.com'], consent: true }),
  person('refused', {
    phones: ['84900000010'],
    emails: ['refused@example.com'],
    consent: false,
    message: '[QC] A. Tu choi: soan TC gui 9123.',
    zaloUserId: '5000000000000000010',
    values: { customer_name: 'Hồ Từ', diem: 1, het_han: '2027-01-01', tien: 2000 },
  }),
  person('long_name', {
    phones: ['84900000011'],
    emails: ['long@example.com'],
    consent: true,
    values: { customer_name: 'Công Tằng Tôn Nữ Thị Ngọc Hoàng Anh', diem: 1, het_han: '2027-01-01', tien: 1 },
  }),
  person('no_value', { phones: ['84900000012'], consent: true, values: { customer_name: 'Bùi Mai' } }),
  person('no_day', {
    phones: ['84900000013'],
    consent: true,
    values: { customer_name: 'Bùi Mai', diem: 1, het_han: '2027-02-30', tien: 1 },
  }),
  person('brace', {
    phones: ['84900000014'],
    consent: true,
    message: '[QC] {ten} oi. Tu choi: soan TC gui 9123.',
    values: { customer_name: '{ten}', diem: 1, het_han: '2027-01-01', tien: 1 },
  }),
];

export const REQUESTS = {
  zns: {
    parameters: [
      { name: 'customer_name', type: 'customer_name' },
      { name: 'diem', type: 'quantity' },
      { name: 'ngay_het_han', type: 'time', from: 'het_han' },
      { name: 'tien', type: 'amount_vn_standard' },
    ],
  },
  zaloOa: { label: 'Khách quen' },
  sms: { sms: 'advertising', merge: [] },
  klaviyo: {},
  mailchimp: {},
  brevo: {},
  facebook: {},
  google: {},
  tiktok: { use: 'exclusion' },
};

export const ON = { group: 'Khách quen', day: '2026-11-27' };

/** A person with whatever is said. */
export function person(id, more = {}) {
  return { id, name: null, phones: [], emails: [], consent: null, values: {}, ...more };
}

/** The same numbers for the same seed. */
export function random(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const pick = (next, list) => list[Math.floor(next() * list.length)];
const NASTY = [
  '',
  ' ',
  '=1+1',
  '+84',
  '-5',
  '@x',
  '\t=2',
  'a,b',
  '"',
  'a\nb',
  '\r\n',
  '{x}',
  '<ten>',
  'Đỗ',
  '👋',
  '\u202e',
];
const PHONES = [
  '',
  '842438123456',
  '16505551212',
  '0',
  '84',
  '840000000000',
  'x',
  '84123456789',
  '849000000000',
];
const EMAILS = [
  '',
  'a@b',
  'a b@example.com',
  '=a@example.com',
  'a..b@example.com',
  '-a@example.com',
  'a@-b.com',
];
const DAYS = [null, '1990-02-28', '--02-29', '1990-02-31', 'x', ''];

/** Any history of people: addresses shared by some, values of every kind, consent of every state. */
export function anybody(next, index, count) {
  const some = (most, make) => Array.from({ length: Math.floor(next() * most) }, make);
  const number = () => `849${String(Math.floor(next() * count * 1.5)).padStart(8, '0')}`;
  const address = () => `k${Math.floor(next() * count * 1.5)}@example.com`;
  const value = (good) =>
    next() < 0.75
      ? good
      : pick(next, [null, 0, 5, 12n, '120.000', '2026-02-30', '2027-01-01', ...NASTY, 'x'.repeat(300)]);
  const text = () => pick(next, [null, ...NASTY, 'Nguyễn Thị Lan']);
  return person(`p${index}`, {
    name: text(),
    firstName: text(),
    lastName: text(),
    city: text(),
    zip: text(),
    phones: some(4, () => (next() < 0.7 ? number() : pick(next, PHONES))),
    emails: some(4, () => (next() < 0.7 ? address() : pick(next, EMAILS))),
    gender: pick(next, ['male', 'female', null]),
    birthday: pick(next, DAYS),
    consent: pick(next, [true, true, false, null]),
    zaloUserId: pick(next, [null, '12', 'abc', String(10 ** 9 + Math.floor(next() * count))]),
    message: pick(next, [
      null,
      ...NASTY,
      'Chao ban',
      `[QC] Chao ${index}. Tu choi: soan TC.`,
      'Chào bạn '.repeat(30),
    ]),
    subject: text(),
    preview: text(),
    values: {
      customer_name: value('Lan'),
      diem: value(12),
      het_han: value('2027-01-01'),
      tien: value(5_000n),
      ghi_chu: value('quen'),
    },
  });
}
