/**
 * The plan behind the words: which actions each group has, through which channel, and which rows of the
 * source documents (features.md) they carry. Dated November 2026.
 */
import type { Channel, Tag } from './types.js';

export interface PlannedAction {
  id: string;
  channel: Channel;
  /** For template messages: which of Zalo's tags the content falls under. */
  tag?: Tag;
  sources: readonly string[];
}

export const PLAN_DATE = '2026-11-20';

export const PLAN = {
  lead_moi: {
    stage: 2,
    sources: ['S2-01', 'S2-03', 'S2-04', 'S2-09', 'S2-10', 'S0-34', 'S2-14'],
    actions: [
      { id: 'welcome', channel: 'oa', sources: ['S2-10', 'S2-15', 'S2-05'] },
      { id: 'firstOffer', channel: 'oa', sources: ['S2-01', 'S2-06', 'S2-07'] },
      { id: 'invite', channel: 'counter', sources: ['S2-03', 'S2-08'] },
      { id: 'excludeAds', channel: 'ads', sources: ['S2-02'] },
    ],
  },
  khach_moi: {
    stage: 2,
    sources: ['S0-13', 'S2-11', 'S0-20'],
    actions: [
      { id: 'thanks', channel: 'zns', tag: 'care', sources: ['S0-13', 'S2-15'] },
      { id: 'howTo', channel: 'oa', sources: ['S0-21', 'S0-20'] },
      { id: 'secondOrder', channel: 'zns', tag: 'promotion', sources: ['S2-11', 'S2-05'] },
    ],
  },
  mua_it: {
    stage: 3,
    sources: ['S0-15', 'S0-16', 'S0-17', 'S0-18', 'S0-20'],
    actions: [
      { id: 'benefitGap', channel: 'zns', tag: 'care', sources: ['S0-17', 'S0-16'] },
      { id: 'combo', channel: 'oa', sources: ['S0-18', 'S0-19'] },
      { id: 'usefulTip', channel: 'oa', sources: ['S0-21', 'S0-19'] },
      { id: 'rhythmNudge', channel: 'sms', sources: ['S2-05', 'S2-08', 'S0-14'] },
    ],
  },
  mua_thuong_xuyen: {
    stage: 3,
    sources: ['S0-13', 'S0-15', 'S0-22', 'S0-23', 'S0-26'],
    actions: [
      { id: 'memberBenefit', channel: 'zns', tag: 'promotion', sources: ['S0-23', 'S0-26'] },
      { id: 'earlyLook', channel: 'oa', sources: ['S0-25'] },
      { id: 'referral', channel: 'counter', sources: ['S0-24'] },
      { id: 'thanksGift', channel: 'counter', sources: ['S0-23', 'S0-24'] },
    ],
  },
  mua_nhieu: {
    stage: 3,
    sources: ['S2-12', 'S0-15', 'S0-24'],
    actions: [
      { id: 'personalCall', channel: 'call', sources: ['S2-12'] },
      { id: 'privatePerk', channel: 'zns', tag: 'promotion', sources: ['S2-12', 'S0-23', 'S0-26'] },
      { id: 'firstPick', channel: 'oa', sources: ['S0-25', 'S2-12'] },
      { id: 'advocate', channel: 'counter', sources: ['S0-24'] },
    ],
  },
  ngu_dong_90: {
    stage: 2,
    sources: ['S0-13', 'S0-27', 'S0-31', 'S2-13'],
    actions: [
      { id: 'askWhy', channel: 'call', sources: ['S2-13', 'S0-32', 'S0-31'] },
      { id: 'missYou', channel: 'zns', tag: 'promotion', sources: ['S0-27', 'S0-30'] },
      { id: 'newForYou', channel: 'oa', sources: ['S0-29', 'S0-32', 'S2-07'] },
    ],
  },
  ngu_dong_180: {
    stage: 2,
    sources: ['S0-27', 'S0-28', 'S0-29', 'S0-30', 'S0-33', 'S2-13'],
    actions: [
      { id: 'strongOffer', channel: 'zns', tag: 'promotion', sources: ['S0-30', 'S0-31'] },
      { id: 'startAgain', channel: 'oa', sources: ['S0-29', 'S0-33', 'S0-34'] },
      { id: 'lastWord', channel: 'sms', sources: ['S0-28', 'S0-14'] },
    ],
  },
  chua_xep: {
    stage: 2,
    sources: ['S0-15'],
    actions: [
      { id: 'completeData', channel: 'counter', sources: ['S0-15'] },
      { id: 'askPhone', channel: 'counter', sources: ['S0-15'] },
      { id: 'addFile', channel: 'counter', sources: ['S0-15'] },
    ],
  },
} as const satisfies Record<
  string,
  { stage: 1 | 2 | 3; sources: readonly string[]; actions: readonly PlannedAction[] }
>;

export type PlannedGroup = keyof typeof PLAN;
export type ActionId<G extends PlannedGroup = PlannedGroup> = (typeof PLAN)[G]['actions'][number]['id'];

export const isPlanned = (group: string): group is PlannedGroup => group in PLAN;
