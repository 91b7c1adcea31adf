/** What came out, over the fake shop: nobody says a score, campaigns are too small to know, goals stand where groups stand. */
import type {
  CampaignArm,
  CampaignQuery,
  CampaignResult,
  GoalFigure,
  GoalQuery,
  Satisfaction,
} from '../../lib/contract.js';

const nobody = (): CampaignArm => ({ people: 0, written: 0, buyers: 0, orders: 0, spend: 0, returned: 0 });
const silent = () => ({
  nps: { promoters: 0, passives: 0, detractors: 0, score: null },
  csat: { satisfied: 0, between: 0, unsatisfied: 0, share: null },
});

/** Nobody of the fake shop has said what to think of it. */
export const noSatisfaction = (groups: string[]): Satisfaction => ({
  ...{ found: 0, unread: 0, nobody: 0, fewestAnswers: 30 },
  all: silent(),
  groups: groups.map((id) => ({ id, ...silent() })),
});

/** Sizes of groups are known; everything else asks for days, which the fake shop does not have. */
export const goalFigures = (
  goals: GoalQuery[],
  sizes: Array<{ id: string; customers: number }>,
  today: string,
): GoalFigure[] =>
  goals.map(({ metric, group, from }) => {
    const own = sizes.filter(({ id }) => !group || id === group);
    const numerator = own.reduce((sum, { customers }) => sum + customers, 0);
    if (from > today) return { on: null, before: null, now: null };
    return { on: today, before: null, now: metric === 'buyers' ? { numerator, denominator: 1 } : null };
  });

/** A group of which some were left alone and nobody bought. */
export const quietCampaign = (query: CampaignQuery, people: number): CampaignResult => {
  const control = Math.floor((people * query.controlPercent) / 100);
  return {
    treated: { ...nobody(), people: people - control },
    control: { ...nobody(), people: control },
    outside: 0,
    difference: control > 0 ? { value: 0, low: 0, high: 0 } : null,
    spendDifference: null,
    verdict: control > 0 ? 'tooFew' : 'noControl',
    needed: null,
  };
};
