// Features of customers over every engine: shown, sorted by, filtered by, exported, and why somebody is not in a group.
import { ok, rejects, same } from './check.mjs';

const encode = (text) => new TextEncoder().encode(text);
const ORDERS = {
  name: 'don.csv',
  bytes: encode(
    'Mã đơn hàng,Ngày đặt hàng,Tên khách hàng,Số điện thoại,Kênh bán hàng,Tên sản phẩm,Tỉnh thành,Nhãn,Tổng thanh toán\n' +
      'D1,01/11/2025,Lan,0912345601,Shopee,Son dưỡng,Hà Nội,"VIP, quen",100000\n' +
      'D2,08/11/2025,Lan,0912345601,Web,Kem nền,hà nội,,200000\n' +
      'D3,15/11/2025,Lan,0912345601,Web,Son dưỡng,Hà Nội,,150000\n' +
      'D4,25/10/2025,Mai,0912345602,Shopee,Sữa rửa mặt,Đà Nẵng,Sỉ,90000\n' +
      'D5,26/10/2025,Nga,0912345603,Shopee,,,,90000\n',
  ),
};
const TODAY = { today: '2025-12-06' };

const withShop = (name, run) => ({
  name,
  async run({ engine }) {
    const book = await engine.openBook(ORDERS, TODAY);
    try {
      return await run(book);
    } finally {
      await book.close();
    }
  },
});
const names = async (book, query) => (await book.page(query)).rows.map((row) => row.name);
const textOf = async (file) => (await file.blob.text()).replace(/^\ufeff/, '');

export const features = [
  withShop('words have values, and a rule over them holds in every spelling', async (book) => {
    const all = await book.features();
    const of = (id) => all.find((feature) => feature.id === id);
    same(of('city'), {
      ...{ id: 'city', unit: 'text', source: 'S4-13', known: true, customers: 2, valuesInAll: 2 },
      values: [
        { value: 'Đà Nẵng', customers: 1 },
        { value: 'Hà Nội', customers: 1 },
      ],
    });
    same([of('products').many, of('usualChannel').values[0].value], [true, 'Shopee']);
    same([of('age').known, of('points').known, of('gender').known], [false, false, false]);
    const rows = [
      { id: 'a', when: { feature: 'city', in: ['HA NOI'] } },
      { id: 'b', when: { known: 'city' } },
    ];
    const { groups, outside, check } = await book.scheme({ rows });
    same([groups.map(({ customers }) => customers), outside.customers], [[1, 1], 1]);
    same(check.shown, [[{ feature: 'city', known: false, from: null, to: null }]]);
  }),
  withShop('a row shows any feature, and a list is sorted and filtered by it', async (book) => {
    const columns = ['city', 'tags', 'usualChannel', 'averageOrder', 'trend'];
    const { rows } = await book.page({ columns, sort: { by: 'averageOrder', desc: true } });
    same(rows[0].features, {
      ...{ city: 'Hà Nội', tags: 'quen, VIP', usualChannel: 'Web', averageOrder: 150000, trend: null },
    });
    same(await names(book, { sort: { by: 'city' } }), ['Mai', 'Lan', 'Nga']);
    same(await names(book, { where: { feature: 'tags', in: ['vip', 'sỉ'] }, sort: { by: 'name' } }), [
      'Lan',
      'Mai',
    ]);
    same(await names(book, { where: { not: { feature: 'tags', in: ['vip'] } }, sort: { by: 'name' } }), [
      'Mai',
      'Nga',
    ]);
    const walked = [];
    for await (const row of book.customers({ columns: ['city'], where: { known: 'city' } })) walked.push(row);
    same(walked.map((row) => row.features.city).sort(), ['Hà Nội', 'Đà Nẵng']);
    ok(!('features' in (await book.page()).rows[0]), 'features that nobody asked for');
    await rejects(book.page({ columns: ['citi'] }), { name: 'UsageError', code: 'bad-argument' });
    await rejects(book.page({ where: { feature: 'city', in: [1] } }), {
      name: 'UsageError',
      code: 'bad-argument',
    });
    await rejects(book.page({ where: [] }), { name: 'UsageError', code: 'bad-argument' });
  }),
  withShop('a file has the columns that are asked for, with headers in its language', async (book) => {
    const request = { what: 'customers', format: 'csv', columns: ['city', 'usualWeekday'] };
    const vi = await textOf(await book.export({ ...request, where: { feature: 'city', in: ['Hà Nội'] } }));
    const [head, lan, end] = vi.split('\r\n');
    ok(head.endsWith(',Tỉnh thành,Ngày trong tuần hay mua'), head);
    ok(lan.endsWith(',Hà Nội,Thứ bảy'), lan);
    same(end, '');
    const en = await textOf(await book.export({ ...request, language: 'en' }));
    ok(en.split('\r\n')[0].endsWith(',City or province,Usual day of the week'), en);
    const json = JSON.parse(await textOf(await book.export({ ...request, format: 'json' })));
    same(json.find((row) => row.name === 'Mai').features, { city: 'Đà Nẵng', usualWeekday: 'sat' });
    await rejects(book.export({ what: 'setAside', format: 'csv', columns: ['city'] }), {
      name: 'UsageError',
      code: 'bad-argument',
    });
  }),
  withShop('a customer is told why not, in a scheme and in the groups of the policy', async (book) => {
    const { rows } = await book.page({ search: 'Mai' });
    const [{ id, group }] = rows;
    const scheme = {
      rows: [
        {
          id: 'vip',
          when: {
            all: [
              { feature: 'city', in: ['Hà Nội'] },
              { feature: 'orders', op: '>=', value: 1 },
            ],
          },
        },
        { id: 'con_lai', when: { all: [] } },
      ],
    };
    const { whyNot, way } = await book.schemeCustomer({ scheme, id, to: 'vip' });
    same(
      whyNot.map(({ row, matched, before }) => [row, matched, before]),
      [[0, false, null]],
    );
    same(whyNot[0].fails.length, 1);
    const [failed] = whyNot[0].fails[0].of;
    same([failed.kind, failed.feature, failed.value, failed.own], ['word', 'city', 'Hà Nội', ['Đà Nẵng']]);
    same(way, null, 'nobody is moved to another city');
    const plain = await book.schemeCustomer({ id, to: 'mua_thuong_xuyen' });
    same(plain.group, group);
    ok(
      plain.whyNot.length > 0 && plain.whyNot.every((row) => row.fails.length > 0 || row.before),
      'no reason',
    );
    same((await book.schemeCustomer({ id })).whyNot, null);
    const channel = { rows: [{ id: 'web', when: { feature: 'usualChannel', in: ['Web'] } }] };
    same((await book.schemeCustomer({ scheme: channel, id, to: 'web' })).way, [
      { feature: 'usualChannel', unit: 'text', from: null, to: null, value: 'Web', was: ['Shopee'] },
    ]);
  }),
  withShop('an edge of sleep is not suggested from a few gaps, and the policy stays', async (book) => {
    const found = await book.dormancy();
    same([found.dormantDays, found.deepDormantDays, found.people, found.gaps], [90, 180, 1, 2]);
    same([found.suggestion, found.why, found.leastPeople], [null, 'fewPeople', 100]);
  }),
];
