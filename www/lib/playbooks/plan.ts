/**
 * The plan behind the words: which actions each group has and through which channel. What each carries of
 * the source documents stands in `sources.ts`. Dated November 2026.
 */
import type { Channel, Tag } from './channels.js';

export interface PlannedAction {
  id: string;
  channel: Channel;
  /** For template messages: which of Zalo's tags the content falls under. */
  tag?: Tag;
}

export const PLAN_DATE = '2026-11-27';

export const PLAN = {
  lead_moi: {
    actions: [
      { id: 'welcome', channel: 'oa' },
      { id: 'firstOffer', channel: 'oa' },
      { id: 'excludeAds', channel: 'ads' },
    ],
  },
  khach_moi: {
    actions: [
      { id: 'thanks', channel: 'zns', tag: 'care' },
      { id: 'howTo', channel: 'oa' },
      { id: 'secondOrder', channel: 'zns', tag: 'promotion' },
    ],
  },
  mua_it: {
    actions: [
      { id: 'benefitGap', channel: 'zns', tag: 'care' },
      { id: 'pointsLeft', channel: 'zns', tag: 'care' },
      { id: 'combo', channel: 'oa' },
      { id: 'rhythmNudge', channel: 'sms' },
    ],
  },
  mua_thuong_xuyen: {
    actions: [
      { id: 'memberBenefit', channel: 'zns', tag: 'promotion' },
      { id: 'earlyLook', channel: 'oa' },
      { id: 'referral', channel: 'counter' },
    ],
  },
  mua_nhieu: {
    actions: [
      { id: 'personalCall', channel: 'call' },
      { id: 'privatePerk', channel: 'zns', tag: 'promotion' },
      { id: 'firstPick', channel: 'oa' },
    ],
  },
  ngu_dong_90: {
    actions: [
      { id: 'askWhy', channel: 'call' },
      { id: 'missYou', channel: 'zns', tag: 'promotion' },
      { id: 'newForYou', channel: 'oa' },
    ],
  },
  ngu_dong_180: {
    actions: [
      { id: 'strongOffer', channel: 'zns', tag: 'promotion' },
      { id: 'startAgain', channel: 'oa' },
      { id: 'lastWord', channel: 'sms' },
    ],
  },
} as const satisfies Record<string, { actions: readonly PlannedAction[] }>;

export type PlannedGroup = keyof typeof PLAN;
export type ActionId<G extends PlannedGroup = PlannedGroup> = (typeof PLAN)[G]['actions'][number]['id'];

export const isPlanned = (group: string): group is PlannedGroup => group in PLAN;
