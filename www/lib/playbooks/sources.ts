/**
 * Which rows of the source documents (features.md, S0 and S2) each playbook and action carries.
 * `stage` is the step of the customer's journey: 1 reached, 2 won, 3 kept (S0-34). Apart from the plan, because nobody downloads it with the page.
 */
import type { ActionId, PlannedGroup } from './plan.js';

export const SOURCES: {
  [G in PlannedGroup]: { stage: 1 | 2 | 3; group: string[]; actions: Record<ActionId<G>, string[]> };
} = {
  lead_moi: {
    stage: 2,
    group: ['S2-01', 'S2-03', 'S2-04', 'S2-09', 'S2-10', 'S0-34', 'S2-14'],
    actions: {
      welcome: ['S2-10', 'S2-15', 'S2-05'],
      firstOffer: ['S2-01', 'S2-06', 'S2-07'],
      excludeAds: ['S2-02'],
    },
  },
  khach_moi: {
    stage: 2,
    group: ['S0-13', 'S2-11', 'S0-20'],
    actions: {
      thanks: ['S0-13', 'S2-15'],
      howTo: ['S0-21', 'S0-20'],
      secondOrder: ['S2-11', 'S2-05'],
    },
  },
  mua_it: {
    stage: 3,
    group: ['S0-15', 'S0-16', 'S0-17', 'S0-18', 'S0-20'],
    actions: {
      benefitGap: ['S0-17', 'S0-16'],
      pointsLeft: ['S0-17'],
      combo: ['S0-18', 'S0-19'],
      rhythmNudge: ['S2-05', 'S2-08', 'S0-14'],
    },
  },
  mua_thuong_xuyen: {
    stage: 3,
    group: ['S0-13', 'S0-15', 'S0-22', 'S0-23', 'S0-26'],
    actions: {
      memberBenefit: ['S0-23', 'S0-26'],
      earlyLook: ['S0-25'],
      referral: ['S0-24'],
    },
  },
  mua_nhieu: {
    stage: 3,
    group: ['S2-12', 'S0-15', 'S0-24'],
    actions: {
      personalCall: ['S2-12'],
      privatePerk: ['S2-12', 'S0-23', 'S0-26'],
      firstPick: ['S0-25', 'S2-12'],
    },
  },
  ngu_dong_90: {
    stage: 2,
    group: ['S0-13', 'S0-27', 'S0-31', 'S2-13'],
    actions: {
      askWhy: ['S2-13', 'S0-32', 'S0-31'],
      missYou: ['S0-27', 'S0-30'],
      newForYou: ['S0-29', 'S0-32', 'S2-07'],
    },
  },
  ngu_dong_180: {
    stage: 2,
    group: ['S0-27', 'S0-28', 'S0-29', 'S0-30', 'S0-33', 'S2-13'],
    actions: {
      strongOffer: ['S0-30', 'S0-31'],
      startAgain: ['S0-29', 'S0-33', 'S0-34'],
      lastWord: ['S0-28', 'S0-14'],
    },
  },
};
