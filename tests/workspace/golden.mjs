// What stands in the golden files of tests/fixtures/workspace, and how they were made: `node tests/workspace/golden.mjs 1`
// writes those of schema 1, `schemes` that of ways to make groups. Once committed they are never written again: what opened
// once opens for ever.
import { writeFileSync } from 'node:fs';
import { isMain } from '../../scripts/tools.mjs';

export const PASSPHRASE = 'hai con vịt bơi trong ao';

/** What every golden file of a schema holds. */
export const GOLDEN = {
  1: {
    app: '0.1.0',
    made: '2025-12-06',
    shop: 'Tiệm Nhà Sóc',
    policy: {
      version: 1,
      thresholds: { dormantDays: 60, spendEdge: 1_500_000 },
      programme: { points: { rate: { points: 2, spend: 1000 } } },
    },
    answers: {
      '5c9f0b6a': { roles: { 'order.total': 7, 'person.phone': 3, 'order.discount': null }, decimal: '.' },
      a1b2c3d4: { sheet: 'Tháng 11', 'status:đang soạn': 'pending', dateOrder: 'dmy' },
    },
    events: [
      { id: 'e1', member: '0912345678', day: '2025-11-20', kind: 'redeem', reward: 'freeship' },
      {
        id: 'e2',
        member: 'KH0001',
        day: '2025-11-21',
        kind: 'adjust',
        points: -50,
        reason: 'bồi thường nhầm',
      },
    ],
  },
};

/** What the golden file with ways to make groups of the shop's own holds: without a passphrase, and so without events. */
export const GOLDEN_SCHEMES = {
  ...GOLDEN[1],
  events: [],
  voice: 'minh-ban',
  schemes: [
    {
      version: 1,
      id: 'khach_ruot',
      name: { vi: 'Khách ruột', en: 'Closest customers' },
      rows: [
        {
          id: 'ruot',
          name: { vi: 'Ruột', en: 'Close' },
          when: {
            all: [
              { feature: 'orders', op: '>=', value: 5 },
              {
                any: [
                  { feature: 'spend', op: '>=', value: { quantile: 0.8 } },
                  { not: { known: 'recencyDays' } },
                ],
              },
            ],
          },
        },
        { id: 'con_lai', when: { all: [] } },
      ],
    },
  ],
};

export const goldenFile = (schema, kind) =>
  new URL(`../fixtures/workspace/schema-${schema}-${kind}.khachquen`, import.meta.url);

/** The open one has no events. */
export const goldenContent = (schema, kind) => ({
  ...GOLDEN[schema],
  ...(kind === 'open' ? { events: [] } : {}),
});

if (isMain(import.meta.url)) {
  const { sealWorkspace } = await import('../../pkg/workspace.js');
  const schema = process.argv[2];
  if (schema === 'schemes') {
    writeFileSync(goldenFile(1, 'schemes'), await sealWorkspace(GOLDEN_SCHEMES), { flag: 'wx' });
    process.exit();
  }
  for (const [kind, options] of [
    ['open', {}],
    ['locked', { passphrase: PASSPHRASE }],
  ])
    writeFileSync(goldenFile(schema, kind), await sealWorkspace(goldenContent(schema, kind), options), {
      flag: 'wx',
    });
}
