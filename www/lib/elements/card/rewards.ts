/** Rewards: what can be had now first, then what is nearest. Asking for one is an event; the card spends nothing. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MemberReward } from '../../loyalty.js';
import { figure, type Shown } from './shown.js';

const isOpen = ({ missing, why }: MemberReward): boolean => missing === 0 && why === null;
/** Within reach, then short of points, then closed for another reason. */
const rank = (reward: MemberReward): number => (isOpen(reward) ? 0 : reward.why === null ? 1 : 2);

/** How much of its price is there. Beside words that say what is missing. */
function ring(share: number): TemplateResult {
  return html`<svg class="ring" width="36" height="36" viewBox="0 0 36 36" fill="none" stroke-width="5" aria-hidden="true">
    <circle class="track" cx="18" cy="18" r="14" />
    <circle class="done" cx="18" cy="18" r="14" pathLength="100" stroke-dasharray="${(100 * share).toFixed(1)} 100" transform="rotate(-90 18 18)" />
  </svg>`;
}

function conditions(shown: Shown, reward: MemberReward): string {
  const { rewards } = shown.language.text;
  const { format } = shown.language;
  const parts = [
    reward.minimumOrder ? rewards.minimum(figure(shown, reward.minimumOrder)) : '',
    reward.to ? rewards.to(format.day(reward.to)) : '',
    reward.left !== null && reward.left > 0 ? rewards.left(reward.left) : '',
  ];
  return parts.filter(Boolean).join(', ');
}

interface Asking {
  /** The reward that was asked for and that no app has taken up. */
  asked: string | null;
  ask(reward: MemberReward): void;
}

function row(shown: Shown, reward: MemberReward, { asked, ask }: Asking): TemplateResult {
  const { rewards } = shown.language.text;
  const { num } = shown.language.format;
  const { points } = shown.member;
  const open = isOpen(reward);
  const words = conditions(shown, reward);
  const short = reward.missing > 0 ? rewards.missing(reward.missing) : '';
  return html`<li class=${open ? '' : 'off'}>
    <b class="cost">${num(reward.points)}</b>
    <div>
      <b>${rewards.named(reward.name)}</b>
      <p class="t-sm c2">${reward.why ? rewards.why[reward.why] : short || words}</p>
      ${short && words && !reward.why ? html`<p class="t-sm c3">${words}</p>` : nothing}
    </div>
    ${
      open
        ? html`<button class="btn" aria-label=${rewards.redeemLabel(rewards.named(reward.name), reward.points)} @click=${() => ask(reward)}>${rewards.redeem}</button>`
        : reward.why === null
          ? ring(Math.max(0, points.active) / reward.points)
          : html`<span></span>`
    }
    <p class="ask t-sm" role="status">${asked === reward.id ? rewards.ask(rewards.named(reward.name), reward.points) : ''}</p>
  </li>`;
}

function title({ member, language }: Shown): string {
  const { rewards } = language.text;
  const open = member.rewards.filter(isOpen).length;
  const nearest = member.rewards
    .filter(({ why, missing }) => why === null && missing > 0)
    .sort((a, b) => a.missing - b.missing)[0];
  return open === 0 && nearest
    ? rewards.nearest(nearest.missing, rewards.named(nearest.name))
    : rewards.reach(open);
}

export function rewardsCard(shown: Shown, asking: Asking): TemplateResult | typeof nothing {
  const { rewards } = shown.member;
  if (rewards.length === 0) return nothing;
  const sorted = [...rewards].sort(
    (a, b) => rank(a) - rank(b) || a.missing - b.missing || a.points - b.points,
  );
  return html`<section class="card" aria-labelledby="kq-rewards">
    <h2 class="t-h2 pad" id="kq-rewards">${title(shown)}</h2>
    <ul class="rewards">${sorted.map((reward) => row(shown, reward, asking))}</ul>
  </section>`;
}
