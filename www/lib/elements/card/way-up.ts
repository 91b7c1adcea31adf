/** The shortest way up, as one sentence with figures, over bars from zero to the next mark. */
import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Benefit, TierProgress } from '../../loyalty.js';
import { amount, figure, type Shown, tierName } from './shown.js';

/** A label this near to the end would touch the one there. */
const LABEL_ROOM = 0.78;

function sentence(shown: Shown, progress: TierProgress): string {
  const { up } = shown.language.text;
  const tier = tierName(shown, progress.next);
  const { spend, orders } = progress.shortest;
  const hasMoney = Number(spend) > 0;
  if (hasMoney && orders > 1) return up.both(amount(shown, spend), orders, tier);
  if (hasMoney) return up.money(amount(shown, spend), tier);
  return orders > 0 ? up.orders(orders, tier) : up.reached(tier);
}

interface Bar {
  have: number;
  need: number;
  /** Where the present tier begins. */
  mark: number | null;
  write(value: number): string;
}

function bar(shown: Shown, next: string, { have, need, mark, write }: Bar): SVGTemplateResult {
  const { text } = shown.language;
  const share = need > 0 ? Math.min(1, Math.max(0, have / need)) : 1;
  const from = mark !== null && mark > 0 && mark < need ? mark / need : null;
  const percent = (part: number): string => `${(100 * part).toFixed(2)}%`;
  return svg`<svg class="meter" width="100%" height="50" role="img" aria-label=${text.up.picture(write(have), write(need), tierName(shown, next))}>
    <rect class="track" y="20" width="100%" height="10" rx="5" />
    <rect class="done" y="20" width=${percent(share)} height="10" rx="5" />
    ${from === null ? nothing : svg`<line class="mark" x1=${percent(from)} x2=${percent(from)} y1="20" y2="30" />`}
    ${from === null || from > LABEL_ROOM ? nothing : svg`<text x=${percent(from)} y="13" text-anchor="middle">${tierName(shown, shown.member.tier.id)}</text>`}
    <text x="100%" y="13" text-anchor="end">${tierName(shown, next)}</text>
    <text x="0" y="46">${text.up.zero}</text>
    <text x="100%" y="46" text-anchor="end">${write(need)}</text>
  </svg>`;
}

function bars(shown: Shown, { next, spend, orders }: TierProgress): TemplateResult {
  const { member, language } = shown;
  const now = member.ladder.find(({ id }) => id === member.tier.id);
  const mark = (value: unknown): number | null =>
    value === null || value === undefined ? null : Number(value);
  return html`${
    spend
      ? bar(shown, next, {
          have: Number(spend.have),
          need: Number(spend.need),
          mark: mark(now?.spend),
          write: (value) => amount(shown, value),
        })
      : nothing
  }${
    orders ? bar(shown, next, { ...orders, mark: mark(now?.orders), write: language.text.up.times }) : nothing
  }`;
}

function benefitWords({ language }: Shown, { kind, percent, text }: Benefit): string {
  const { up } = language.text;
  const name = text || up.benefit[kind] || up.benefit.other || '';
  return percent ? up.percent(name, language.format.percent(percent / 100, 0)) : name;
}

/** What the member's tier gives: the multiplier first. */
function benefits(shown: Shown): TemplateResult | typeof nothing {
  const { tier, programme } = shown.member;
  const { language } = shown;
  const { up } = language.text;
  const [over, under] = tier.multiplier;
  const factor = over / under;
  const words = [
    up.rate(figure(shown, programme.rate.spend), programme.rate.points),
    ...(factor === 1 || !Number.isFinite(factor) ? [] : [up.multiplier(language.format.num(factor, 1))]),
    ...tier.benefits.map((benefit) => benefitWords(shown, benefit)),
  ];
  return html`<div class="stack tight">
    <h3 class="t-sm"><b>${up.benefits(tierName(shown, tier.id))}</b></h3>
    <ul class="benefits t-sm c2">${words.map((word) => html`<li>${word}</li>`)}</ul>
  </div>`;
}

function reviewWords(shown: Shown): TemplateResult | typeof nothing {
  const { tier } = shown.member;
  const { up } = shown.language.text;
  const { day } = shown.language.format;
  if (tier.projected !== null && tier.projected !== tier.id)
    return html`<p class="t-sm warn">${tier.until ? `${up.review(day(tier.until))} ` : ''}${up.projected(tierName(shown, tier.projected))}</p>`;
  return tier.until ? html`<p class="t-sm c2">${up.review(day(tier.until))}</p>` : nothing;
}

export function wayUp(shown: Shown): TemplateResult {
  const { progress, tier } = shown.member;
  const { text, format } = shown.language;
  const { up } = text;
  const isReached =
    progress !== null && Number(progress.shortest.spend) <= 0 && progress.shortest.orders <= 0;
  return html`<section class="card pad stack" aria-labelledby="kq-up">
    <div class="stack tight">
      <h2 class="t-h2" id="kq-up">${progress ? sentence(shown, progress) : up.top(tierName(shown, tier.id))}</h2>
      ${progress?.until ? html`<p class="t-sm c2">${up.until(format.day(progress.until))}</p>` : nothing}
      ${isReached ? html`<p class="t-sm c2">${up.reachedText}</p>` : nothing}
    </div>
    ${progress ? bars(shown, progress) : nothing}
    ${progress ? html`<p class="t-sm c2">${haveWords(shown, progress)} ${up.keeps}</p>` : nothing}
    ${reviewWords(shown)}
    ${benefits(shown)}
  </section>`;
}

const haveWords = (shown: Shown, { spend, orders }: TierProgress): string => {
  const { up } = shown.language.text;
  if (spend && orders) return up.spendIn(amount(shown, spend.have), orders.have);
  if (spend) return up.spend(amount(shown, spend.have));
  return orders ? up.count(orders.have) : '';
};
