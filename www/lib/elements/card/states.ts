/** What is shown instead of a card: nothing yet, on its way, refused, or gone wrong; what it is and what to do. */
import { html, type TemplateResult } from 'lit';
import type { CardLanguage } from '../../i18n/card/language.js';
import type { PassError } from '../../pass/errors.js';
import { icon } from '../parts/icons.js';
import { type Shown, tierName } from './shown.js';

/** The civil day of an instant, where the device is. */
export function localDay(instant: number): string {
  const at = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

type Words = readonly string[];

export function refusedWords({ text, format }: CardLanguage, { code, details }: PassError): Words {
  const { refused } = text;
  const day = (key: string): string => format.day(localDay(Number(details[key])));
  if (code === 'expired') return refused.expired(day('expires'));
  if (code === 'not-yet') return refused['not-yet'](day('issued'));
  if (code === 'wrong-key' && details.part === 'secret') return refused.secret;
  return refused[code];
}

/** What the programme would give, once the shop has opened it. */
export function notOpenWords(shown: Shown): Words {
  const { member, language } = shown;
  const { notOpen } = language.text.states;
  const { name } = member.programme;
  return [
    notOpen.title,
    notOpen.would(name, tierName(shown, member.tier.id), member.points.active + member.points.pending),
  ];
}

export const sayState = ([title, what]: Words, isFault: boolean): TemplateResult => html`<div
  class="state card"
  role=${isFault ? 'alert' : 'status'}
>
  <span class=${isFault ? 'warn' : 'c3'}>${icon(isFault ? 'warning' : 'info', 32)}</span>
  <h2 class="t-h1">${title}</h2>
  <p class="t-lede">${what}</p>
</div>`;

/** The real layout, without its words. */
export const skeleton = ({
  text,
}: CardLanguage): TemplateResult => html`<div class="columns" aria-busy="true">
  <div class="column">
    <div class="face bare"><span class="sr">${text.states.loading}</span></div>
    <div class="card bare"></div>
    <div class="card bare"></div>
  </div>
  <div class="column">
    <div class="card bare tall"></div>
    <div class="card bare tall"></div>
  </div>
</div>`;
