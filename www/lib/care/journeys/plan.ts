/**
 * Journeys as data: from which day, for whom, on which days what is said and how, and what ends them. Days and order are ours,
 * from the rows of the source documents that each names (features.md). Nobody is in two of them. Dated November 2026.
 */
import type { WrittenChannel } from '../reasons/plan.js';

/** A journey of the source documents. */
export type JourneyId = 'lead' | 'firstOrder' | 'secondOrder' | 'advocates' | 'winBack';

/** What ends a journey before its last step. */
export type ExitCode = 'bought' | 'answered' | 'refused' | 'wrongNumber';

/** Words of a step: those of a reason (`afterFirst.7`), or of a recommendation of a group (`lead_moi.welcome`). */
export type StepWords = { reason: string } | { group: string; action: string };

/** A step: on a day, one message. */
export interface JourneyStep {
  /** Its name within the journey. */
  id: string;
  /** Days from the day that the journey counts from; in `winBack` steps marked `deep` count from deep dormancy. */
  day: number;
  deep?: boolean;
  channel: WrittenChannel;
  words: StepWords;
  /** Rows of the source documents. */
  sources: readonly string[];
}

/** A journey. */
export interface Journey {
  /** The day that it counts from: the first sign of a lead, the first order, the last one, or the first dormant day. */
  from: 'lead' | 'firstOrder' | 'lastOrder' | 'dormant';
  /** Counted orders of those in it; `few` is the shop's own edge of the few. */
  orders: { least: number; most: number | null } | { above: 'few' };
  /** Days after which it begins and from which it is over, counted as its steps are; null: with dormancy. */
  opens: number;
  closes: number | null;
  /** Days after its last contact in which it does not begin again; 0: no matter. */
  again: number;
  exits: readonly ExitCode[];
  steps: readonly JourneyStep[];
  /** Where those go who came to its end. */
  onward: JourneyId | null;
  sources: readonly string[];
}

export const JOURNEYS_DATE = '2026-11-27';

export const JOURNEYS: Record<JourneyId, Journey> = {
  lead: {
    from: 'lead',
    orders: { least: 0, most: 0 },
    opens: 0,
    closes: 30,
    again: 0,
    exits: ['bought', 'answered', 'refused', 'wrongNumber'],
    steps: [
      {
        id: 'hello',
        day: 0,
        channel: 'oa',
        words: { group: 'lead_moi', action: 'welcome' },
        sources: ['S2-10', 'S2-15'],
      },
      {
        id: 'again',
        day: 3,
        channel: 'oa',
        words: { group: 'lead_moi', action: 'welcome' },
        sources: ['S2-03', 'S2-05'],
      },
      {
        id: 'offer',
        day: 7,
        channel: 'oa',
        words: { group: 'lead_moi', action: 'firstOffer' },
        sources: ['S2-06', 'S2-07'],
      },
      {
        id: 'call',
        day: 14,
        channel: 'call',
        words: { reason: 'untouchedLead' },
        sources: ['S2-06', 'S2-01'],
      },
    ],
    onward: null,
    sources: ['S2-10', 'S2-01', 'S2-03', 'S2-14'],
  },
  firstOrder: {
    from: 'firstOrder',
    orders: { least: 1, most: 1 },
    opens: 0,
    closes: 31,
    again: 0,
    exits: ['bought', 'refused', 'wrongNumber'],
    steps: [
      {
        id: 'thanks',
        day: 0,
        channel: 'zns',
        words: { reason: 'afterFirst.0' },
        sources: ['S3-11', 'S0-08'],
      },
      { id: 'ask', day: 3, channel: 'oa', words: { reason: 'afterFirst' }, sources: ['S2-11', 'S3-11'] },
      { id: 'howTo', day: 7, channel: 'oa', words: { reason: 'afterFirst.7' }, sources: ['S0-21', 'S3-08'] },
      {
        id: 'review',
        day: 14,
        channel: 'oa',
        words: { reason: 'afterFirst.14' },
        sources: ['S3-10', 'S4-05'],
      },
      {
        id: 'next',
        day: 30,
        channel: 'zns',
        words: { reason: 'afterFirst.30' },
        sources: ['S2-11', 'S2-15'],
      },
    ],
    onward: 'secondOrder',
    sources: ['S2-11', 'S3-11', 'S2-15'],
  },
  secondOrder: {
    from: 'firstOrder',
    orders: { least: 1, most: 1 },
    opens: 31,
    closes: null,
    again: 0,
    exits: ['bought', 'answered', 'refused', 'wrongNumber'],
    steps: [
      { id: 'offer', day: 40, channel: 'oa', words: { reason: 'secondOrder' }, sources: ['S0-07', 'S3-12'] },
      {
        id: 'reminder',
        day: 55,
        channel: 'zns',
        words: { reason: 'secondOrder' },
        sources: ['S0-07', 'S2-05'],
      },
      {
        id: 'call',
        day: 75,
        channel: 'call',
        words: { reason: 'fallingAsleep' },
        sources: ['S0-07', 'S0-27'],
      },
    ],
    onward: 'winBack',
    sources: ['S0-07', 'S2-11'],
  },
  advocates: {
    from: 'lastOrder',
    orders: { above: 'few' },
    opens: 0,
    closes: null,
    again: 90,
    exits: ['bought', 'refused', 'wrongNumber'],
    steps: [
      {
        id: 'review',
        day: 3,
        channel: 'oa',
        words: { reason: 'afterFirst.14' },
        sources: ['S3-10', 'S4-05', 'S4-18'],
      },
      {
        id: 'benefit',
        day: 10,
        channel: 'zns',
        words: { group: 'mua_thuong_xuyen', action: 'memberBenefit' },
        sources: ['S0-23', 'S0-26'],
      },
      {
        id: 'referral',
        day: 20,
        channel: 'oa',
        words: { group: 'mua_thuong_xuyen', action: 'referral' },
        sources: ['S0-24', 'S3-13', 'S1-19'],
      },
      {
        id: 'early',
        day: 30,
        channel: 'oa',
        words: { group: 'mua_thuong_xuyen', action: 'earlyLook' },
        sources: ['S0-25', 'S3-14'],
      },
    ],
    onward: null,
    sources: ['S0-24', 'S3-13', 'S4-02'],
  },
  winBack: {
    from: 'dormant',
    orders: { least: 1, most: null },
    opens: 0,
    closes: 240,
    again: 0,
    exits: ['bought', 'answered', 'refused', 'wrongNumber'],
    steps: [
      {
        id: 'why',
        day: 0,
        channel: 'call',
        words: { group: 'ngu_dong_90', action: 'askWhy' },
        sources: ['S0-31', 'S0-32'],
      },
      {
        id: 'invite',
        day: 7,
        channel: 'zns',
        words: { group: 'ngu_dong_90', action: 'missYou' },
        sources: ['S0-27', 'S0-30'],
      },
      {
        id: 'new',
        day: 21,
        channel: 'oa',
        words: { group: 'ngu_dong_90', action: 'newForYou' },
        sources: ['S0-29', 'S0-32'],
      },
      {
        id: 'strong',
        day: 0,
        deep: true,
        channel: 'zns',
        words: { group: 'ngu_dong_180', action: 'strongOffer' },
        sources: ['S0-30', 'S0-31'],
      },
      {
        id: 'restart',
        day: 14,
        deep: true,
        channel: 'oa',
        words: { group: 'ngu_dong_180', action: 'startAgain' },
        sources: ['S0-29', 'S0-33', 'S0-34'],
      },
      {
        id: 'last',
        day: 30,
        deep: true,
        channel: 'sms',
        words: { group: 'ngu_dong_180', action: 'lastWord' },
        sources: ['S0-28', 'S0-14'],
      },
    ],
    onward: 'lead',
    sources: ['S0-27', 'S0-28', 'S0-29', 'S0-30', 'S0-31'],
  },
};

export const isJourney = (id: string): id is JourneyId => Object.hasOwn(JOURNEYS, id);

/** The campaign under which contacts of a journey are kept. */
export const campaignOf = (id: JourneyId): string => `journey:${id}`;
