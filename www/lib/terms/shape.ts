/**
 * Which terms a programme has, in which order. A language brings the sentences; a rule that is off or empty has none,
 * and every rule that is on has one.
 */
import { isPlain, optionsOf, refuse, text } from '../arguments.js';
import type { Programme, Reward } from '../loyalty.js';
import type { Section, Term, TermsOptions } from './types.js';

/** How money is written: đồng unless somebody says otherwise. */
export function currencyOf(options: TermsOptions | undefined): string | null {
  const { currency = 'VND' } = optionsOf(options, ['currency'], 'terms: options');
  return currency === null ? null : text(currency, 'terms: options.currency');
}

/** Sentences of a language: each function says one rule with all its figures. */
export interface Sentences {
  titles: Record<
    'members' | 'earning' | 'activities' | 'expiry' | 'returns' | 'rewards' | 'referral' | 'game',
    string
  >;
  /** A programme that is not opened promises nothing yet. */
  draft: string;
  name(programme: Programme): string;
  first(tier: Programme['tiers']['ladder'][number]): string;
  tier(tier: Programme['tiers']['ladder'][number], match: Programme['tiers']['match']): string;
  benefits(tier: Programme['tiers']['ladder'][number]): string;
  window(tiers: Programme['tiers']): string;
  upgrade(tiers: Programme['tiers']): string;
  review(tiers: Programme['tiers']): string;
  rate(points: Programme['points']): string;
  rounding(points: Programme['points']): string;
  minimum(points: Programme['points']): string;
  pending(points: Programme['points']): string;
  since(points: Programme['points']): string;
  rule(rule: Programme['points']['rules'][number], programme: Programme): string;
  activity(rule: Programme['points']['activities'][number]): string;
  expiry(points: Programme['points']): string;
  expirySince(points: Programme['points']): string;
  returns(points: Programme['points']): string;
  returned(points: Programme['points']): string;
  value(points: Programme['points']): string;
  pay(programme: Programme): string;
  reward(reward: Programme['rewards'][number], programme: Programme): string;
  referral(referral: Programme['referral']): string;
  game(game: Programme['game']): string;
  prizes(game: Programme['game']): string;
  draw(game: Programme['game']): string;
  notice: string;
}

type Maybe = Term | false;

const section = (title: string, terms: Maybe[]): Section => ({
  title,
  terms: terms.filter((term): term is Term => term !== false),
});

function members(programme: Programme, say: Sentences): Maybe[] {
  const { tiers } = programme;
  const [first, ...others] = tiers.ladder;
  const path = (index: number) => `tiers.ladder[${index}]`;
  return [
    !programme.open && { rule: 'open', text: say.draft },
    programme.name !== '' && { rule: 'name', text: say.name(programme) },
    first !== undefined && { rule: path(0), text: say.first(first) },
    ...others.map((tier, at) => ({ rule: path(at + 1), text: say.tier(tier, tiers.match) })),
    ...tiers.ladder.map(
      (tier, at) => tier.benefits.length > 0 && { rule: `${path(at)}.benefits`, text: say.benefits(tier) },
    ),
    { rule: 'tiers.window', text: say.window(tiers) },
    { rule: 'tiers.upgrade', text: say.upgrade(tiers) },
    { rule: 'tiers.reviewMonths', text: say.review(tiers) },
  ];
}

function earning(programme: Programme, say: Sentences): Maybe[] {
  const { points } = programme;
  const rules = [...points.rules].sort((a, b) => a.priority - b.priority);
  const place = (id: string) => points.rules.findIndex((rule) => rule.id === id);
  return [
    { rule: 'points.rate', text: say.rate(points) },
    { rule: 'points.rounding', text: say.rounding(points) },
    points.minimum > 0 && { rule: 'points.minimum', text: say.minimum(points) },
    points.since !== null && { rule: 'points.since', text: say.since(points) },
    { rule: 'points.pendingDays', text: say.pending(points) },
    ...rules.map((rule) => ({ rule: `points.rules[${place(rule.id)}]`, text: say.rule(rule, programme) })),
  ];
}

function rewards(programme: Programme, say: Sentences): Maybe[] {
  return [
    { rule: 'points.value', text: say.value(programme.points) },
    programme.payWithPoints.enabled && { rule: 'payWithPoints', text: say.pay(programme) },
    ...programme.rewards.map((reward, at) => ({
      rule: `rewards[${at}]`,
      text: say.reward(reward, programme),
    })),
  ];
}

/** The terms of a programme. */
export function shaped(programme: Programme, say: Sentences): Section[] {
  if (!isPlain(programme) || !('points' in programme) || !('tiers' in programme))
    return refuse('terms: programme', programme, 'a whole programme: `programme` of book.policy');
  const { points, referral, game } = programme;
  const { titles } = say;
  const sections = [
    section(titles.members, members(programme, say)),
    section(titles.earning, earning(programme, say)),
    section(
      titles.activities,
      points.activities.map((rule, at) => ({ rule: `points.activities[${at}]`, text: say.activity(rule) })),
    ),
    section(titles.expiry, [
      { rule: 'points.expiry', text: say.expiry(points) },
      points.expirySince !== null && { rule: 'points.expirySince', text: say.expirySince(points) },
    ]),
    section(titles.returns, [
      { rule: 'points.negative', text: say.returns(points) },
      { rule: 'points.returnedDays', text: say.returned(points) },
    ]),
    section(titles.rewards, rewards(programme, say)),
    section(titles.referral, [referral.enabled && { rule: 'referral', text: say.referral(referral) }]),
    section(titles.game, [
      game.enabled && { rule: 'game', text: say.game(game) },
      game.enabled && { rule: 'game.prizes', text: say.prizes(game) },
      game.enabled && { rule: 'game.seed', text: say.draw(game) },
      game.enabled && { rule: 'game.enabled', text: say.notice },
    ]),
  ];
  return sections.filter(({ terms }) => terms.length > 0);
}

/** What kind of reward it is, in brackets, as far as its name does not say so. */
export function aside(kind: string, { name, appeal }: Reward, fromTheHeart: string): string {
  const known = (name ?? '').toLowerCase().includes(kind.toLowerCase());
  const words = [known ? '' : kind, appeal === 'emotional' ? fromTheHeart : ''].filter(Boolean);
  return words.length > 0 ? ` (${words.join(', ')})` : '';
}

/** Whole numbers with marks between thousands; decimals stay as they are. */
export function grouped(value: number, mark: string, decimal: string): string {
  const [whole = '', rest] = String(Math.abs(value)).split('.');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, mark);
  return `${value < 0 ? '−' : ''}${text}${rest ? decimal + rest : ''}`;
}

/** 6/5 as 1.2 where it is a short decimal, as a fraction where it is not. */
export function times([above, below]: readonly [number, number], decimal: string): string {
  const value = above / below;
  const short = Number(value.toFixed(4));
  return short * below === above ? grouped(short, '', decimal) : `${above}/${below}`;
}

/** `2026-11-22` as `22/11/2026`. */
export const slashed = (day: string): string => day.split('-').reverse().join('/');
