// A campaign is remembered as it was at the gate.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modules } from '../words/bundle.mjs';

const { campaigns } = await modules({ campaigns: 'lib/care/campaigns.ts' });
const { campaignOf, isCampaign, MOST_CAMPAIGNS, namesPeople, questionOf, withCampaign } = campaigns;

const gate = {
  ...{ audience: { group: 'khach_moi' }, channel: 'zns' },
  campaign: { id: 'tet', controlPercent: 20 },
};

test('what was asked at the gate is what is asked of its result', () => {
  const cases = [
    [gate, { controlPercent: 20, audience: { group: 'khach_moi' } }],
    [
      { ...gate, include: ['noConsent'] },
      { controlPercent: 20, include: ['noConsent'], audience: gate.audience },
    ],
    [
      { ...gate, include: [], campaign: { id: 'tet' } },
      { controlPercent: 0, audience: gate.audience },
    ],
    [
      { ...gate, audience: { queue: { on: '2025-12-06', most: 20 } } },
      { controlPercent: 20, audience: { queue: { most: 20 } } },
    ],
  ];
  for (const [query, expected] of cases) {
    const made = campaignOf(query, 'Tết', '2025-12-06');
    assert.ok(isCampaign(made), JSON.stringify(made));
    assert.deepEqual(questionOf(made), { id: 'tet', from: '2025-12-06', to: '2026-01-04', ...expected });
  }
  assert.equal(campaignOf({ ...gate, on: '2025-12-01' }, 'Tết', '2025-12-06').from, '2025-12-01');
  assert.equal(campaignOf({ ...gate, campaign: undefined }, 'Tết', '2025-12-06'), null);
});

test('of one id the later stands, the newest come first, and the oldest go', () => {
  const one = (id, from) => ({ id, from, to: '2026-12-31', controlPercent: 0 });
  const all = [one('a', '2025-01-01'), one('b', '2025-03-01')].reduce(withCampaign, []);
  assert.deepEqual(
    withCampaign(all, one('a', '2025-02-01')).map(({ id, from }) => [id, from]),
    [
      ['b', '2025-03-01'],
      ['a', '2025-02-01'],
    ],
  );
  const many = Array.from({ length: MOST_CAMPAIGNS }, (_, at) => one(`c${at}`, '2025-05-01'));
  const more = withCampaign(many, one('new', '2025-06-01'));
  assert.deepEqual([more.length, more[0].id], [MOST_CAMPAIGNS, 'new']);
});

test('only a campaign for people one by one names them', () => {
  assert.ok(namesPeople({ ...gate, audience: { ids: ['84912345678'] } }));
  for (const audience of [{ group: 'a' }, { queue: {} }, undefined, null])
    assert.ok(!namesPeople({ audience }));
});
